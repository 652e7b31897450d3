namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Prints sources with line numbers, and notes below the lines that they are about.</summary>
/// <param name="writer">Where to.</param>
internal sealed class ProgramDump(TextWriter writer)
{
    private readonly List<(string File, int Line, string Text)> _notes = [];

    /// <summary>Adds a note.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="line">The line (1-based).</param>
    /// <param name="text">What to say about it.</param>
    public void Note(string file, int line, string text) => _notes.Add((file, line, text));

    /// <summary>Prints a file with its notes.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">Its source.</param>
    public void Write(string name, string text)
    {
        writer.WriteLine($"--- {name}");
        var lines = SourceLines.Of(text);
        for (var line = 1; line <= lines.Count; line++)
        {
            writer.WriteLine($"{line,5}  {lines[line - 1]}");
            foreach (var note in _notes.Where(note => note.File == name && note.Line == line))
                writer.WriteLine($"    >> {note.Text}");
        }
    }
}
