using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Prints the cases of a program and, if wanted, the program itself.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where to.</param>
internal sealed class CaseListing(Options options, TextWriter text)
{
    /// <summary>Prints what the command line asks for.</summary>
    /// <param name="program">The name of the program.</param>
    /// <param name="traits">What kind of program it is.</param>
    /// <param name="files">The names and texts of its files.</param>
    /// <param name="cases">All its cases.</param>
    /// <param name="notes">What its labels say about lines, for the dump.</param>
    public void Write(
        string program, string traits, IReadOnlyCollection<(string Name, string Text)> files, IReadOnlyCollection<Case> cases, IEnumerable<(string File, int Line, string Text)> notes)
    {
        var shown = cases.Where(one => options.Show.HasFlag(one.Kind)).ToList();
        if (options.Dump && (options.Id is not null || shown.Count > 0))
            Dump($"{program} [{traits}]", files, cases, notes);
        if (shown.Count == 0)
            return;

        var lines = files.ToDictionary(file => file.Name, file => SourceLines.Of(file.Text));
        foreach (var one in shown)
            Write(program, one, lines.GetValueOrDefault(one.File, []));
        text.WriteLine($"    [{traits}]");
    }

    private void Write(string program, Case one, IReadOnlyList<string> lines)
    {
        text.WriteLine($"{program} {one.File}:{one.Line}: {one.Verdict} {one.Rule}: {SourceLines.At(lines, one.Line)}");
        if (one.Finding is { } finding)
            text.WriteLine($"    says: {finding.Message}{Story(finding)}");
        if (one.Remark is not null)
            text.WriteLine($"    {one.Remark}");
        if (options.Context > 0)
            SourceLines.WriteAround(text, lines, one.Line, options.Context);
    }

    private static string Story(Finding finding) =>
        finding.Story.Count == 0 ? "" : $" (with {string.Join(", ", finding.Story.Select(place => $"{place.File}:{place.Line}"))})";

    private void Dump(
        string title, IEnumerable<(string Name, string Text)> files, IEnumerable<Case> cases, IEnumerable<(string File, int Line, string Text)> notes)
    {
        var all = notes.ToList();
        foreach (var one in cases)
        {
            if (one.Finding is not { } finding)
                continue;

            all.Add((one.File, one.Line, $"{one.Verdict.ToUpperInvariant()} {one.Rule} at column {finding.Place.Column}: {finding.Message}"));
            all.AddRange(finding.Story.Select(place => (place.File, place.Line, $"story of {one.Rule} at {one.File}:{one.Line}")));
        }

        text.WriteLine($"=== {title}");
        foreach (var (name, source) in files)
        {
            text.WriteLine($"--- {name}");
            var lines = SourceLines.Of(source);
            for (var line = 1; line <= lines.Count; line++)
            {
                text.WriteLine($"{line,5}  {lines[line - 1]}");
                foreach (var note in all.Where(note => note.File == name && note.Line == line))
                    text.WriteLine($"    >> {note.Text}");
            }
        }
    }
}
