using MlEngineeringAnalyzers.Corpus;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>A character is typed into a file: how long until an editor has our diagnostics of it.</summary>
internal static class KeystrokeSection
{
    private const int Lines = 300;

    public static void Run()
    {
        QuickRun.Title($"One keystroke in a file of {Lines} lines with ML.NET, warm, median of {Editor.Keystrokes}");
        var table = new TextTable("project", "with ours, ms", "with nothing, ms", "ours, ms", "ours alone, MB");
        var text = MLCode.LongFile(Lines);
        foreach (var (name, others, share) in new[] { ("the file alone", 0, 0), ("1,000 files, 0 % with ML.NET", 999, 0), ("1,000 files, 10 % with ML.NET", 999, 10), ("1,000 files, 100 % with ML.NET", 999, 100) })
        {
            var project = others == 0 ? GeneratedProject.Of([]) : GeneratedProject.Create(others, share);
            var (ours, nothing) = new Editor(project, text).Type();
            table.Add(name, TimeSpan.FromMilliseconds(ours.Cpu), TimeSpan.FromMilliseconds(nothing.Cpu), TimeSpan.FromMilliseconds(ours.Cpu - nothing.Cpu), (ours.Bytes - nothing.Bytes) / 1e6);
        }

        table.WriteTo(Console.Out);
    }
}
