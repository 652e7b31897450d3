using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>What every mode prints at its end: crashes, hangs, times, and scores below a threshold.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where to.</param>
internal sealed class Closing(Options options, TextWriter text)
{
    /// <summary>Prints what there is to say.</summary>
    /// <param name="result">The result of the mode.</param>
    /// <returns>Whether the run is a good one.</returns>
    public bool Write(Result result)
    {
        if (options.Show.HasFlag(Show.Errors))
            WriteErrors(result);
        if (options.Timing)
            WriteTimes(result);
        var isSound = WriteFailures(result);
        var isGoodEnough = WriteShortfalls(result.Scores);
        var lines = result.Outcomes.Sum(outcome => outcome.Lines);
        var errors = result.Outcomes.Sum(outcome => outcome.Run.CompileErrors.Length);
        text.WriteLine($"{Runner.Analyzers.Length} analyzers, {result.Outcomes.Length} compilations with {errors} errors, {lines} lines, {result.Findings.Length} diagnostics.");
        return isSound && isGoodEnough;
    }

    private void WriteErrors(Result result)
    {
        foreach (var outcome in result.Outcomes)
        {
            foreach (var error in outcome.Run.CompileErrors)
                text.WriteLine($"{outcome.Name}: {error}");
        }
    }

    private void WriteTimes(Result result)
    {
        var kloc = result.Outcomes.Sum(outcome => outcome.Lines) / 1000.0;
        var times = result.Outcomes.SelectMany(outcome => outcome.Run.TimeByAnalyzer)
            .GroupBy(pair => pair.Key, pair => pair.Value)
            .Select(group => (Analyzer: group.Key, Total: new TimeSpan(group.Sum(time => time.Ticks)), Longest: group.Max()))
            .OrderByDescending(row => row.Total)
            .ToList();
        var table = new TextTable("analyzer", "ms", "ms/KLOC", "longest ms");
        foreach (var (analyzer, total, longest) in times)
            table.Add(analyzer, total, total / kloc, longest);
        var sum = new TimeSpan(times.Sum(row => row.Total.Ticks));
        table.Add("all", sum, sum / kloc, null);
        table.WriteTo(text);
    }

    private bool WriteFailures(Result result)
    {
        var failures = 0;
        foreach (var outcome in result.Outcomes)
        {
            foreach (var crash in outcome.Run.Crashes)
                Fail($"{outcome.Name}: {crash}");
            if (outcome.Run.TimedOut)
                Fail($"{outcome.Name}: the analyzers did not come back within {options.Timeout.TotalSeconds} seconds");
        }

        foreach (var problem in result.Problems)
            Fail(problem);
        if (failures > 0)
            text.WriteLine($"\n{failures} failures.\n");
        return failures == 0;

        void Fail(string what)
        {
            failures++;
            text.WriteLine(what);
        }
    }

    private bool WriteShortfalls(IReadOnlyCollection<RuleTally> scores)
    {
        var isGoodEnough = true;
        foreach (var score in scores)
        {
            Check(score.Name, "precision", score.Precision, options.MinPrecision);
            Check(score.Name, "recall", score.Recall, options.MinRecall);
        }

        return isGoodEnough;

        void Check(string name, string what, double? value, double? least)
        {
            if (value is null || least is null || value >= least)
                return;

            isGoodEnough = false;
            text.WriteLine($"{name}: {what} {value:0.000} is below {least:0.000}");
        }
    }
}
