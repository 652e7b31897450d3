using System.Collections.Concurrent;
using System.Globalization;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs over programs that are broken in every way.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where failures go.</param>
internal sealed class MutateMode(Options options, TextWriter text)
{
    // A tenth of the programs, or nearly, are truncations.
    private const int TokensOfAProgram = 600;

    /// <summary>Runs and prints; whether everything went well.</summary>
    public async Task<bool> RunAsync()
    {
        var mutator = new Mutator(options.Seed);
        var truncated = options.Count / 10 / TokensOfAProgram;
        var numbers = options.Id is { } id ? [int.Parse(id, CultureInfo.InvariantCulture)] : Enumerable.Range(0, options.Count);
        var failures = new ConcurrentBag<(MutatedProgram Program, string What)>();
        var (done, findings, fixes) = (0, 0, 0);
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = options.Parallel }, async (number, _) =>
        {
            var program = mutator.Create(number, truncated);
            if (options.Trace)
                await Console.Error.WriteLineAsync($"{number}: {program.What}").ConfigureAwait(false);
            var result = await MutationRun.OverAsync(program).ConfigureAwait(false);
            foreach (var failure in result.Failures)
                failures.Add((program, failure));
            Interlocked.Add(ref findings, result.Findings);
            Interlocked.Add(ref fixes, result.Fixes);
            if (Interlocked.Increment(ref done) % 1000 == 0)
                await Console.Error.WriteLineAsync($"{done} programs, {failures.Count} failures").ConfigureAwait(false);
        }).ConfigureAwait(false);

        foreach (var (program, what) in failures.OrderBy(f => f.Program.Number))
        {
            text.WriteLine($"{program.Number} ({program.What}): {what}");
            if (options.Dump)
                text.WriteLine(string.Join("\n----\n", program.Files) + "\n");
        }

        text.WriteLine($"{done} programs of seed {options.Seed}, {findings} diagnostics, {fixes} fixes, {failures.Count} failures.");
        return failures.IsEmpty;
    }
}
