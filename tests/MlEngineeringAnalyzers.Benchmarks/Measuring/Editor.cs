using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>
/// An editor with one open file of a project. A keystroke makes a new tree of the file and a new compilation, in which
/// everything else is shared with the one before; then the editor asks for the diagnostics of that file.
/// </summary>
internal sealed class Editor
{
    /// <summary>How many keystrokes count.</summary>
    public const int Keystrokes = 50;

    private const int WarmUps = 20;
    private const string Typed = "/**/";

    private readonly List<int> _places;
    private CSharpCompilation _project;
    private SyntaxTree _file;
    private int _stroke;

    /// <summary>Opens a file.</summary>
    /// <param name="project">The rest of the project.</param>
    /// <param name="text">The file.</param>
    public Editor(CSharpCompilation project, string text)
    {
        _file = GeneratedProject.Parse(text, "Open.cs");
        _project = project.AddSyntaxTrees(_file);
        // A comment grows, letter by letter, after statements here and there in the file.
        var semicolons = _file.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.SemicolonToken) && t.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)).Select(t => t.Span.End).ToList();
        _places = [.. semicolons.Where((_, i) => i % 7 == 3)];
    }

    /// <summary>Types, and measures ours and the analyzer that does nothing on the same compilations.</summary>
    public (Cost Ours, Cost Nothing) Type()
    {
        var ours = new List<Cost>();
        var nothing = new List<Cost>();
        for (var stroke = -WarmUps; stroke < Keystrokes; stroke++)
        {
            Contender[] turn = stroke % 2 == 0 ? [Contender.Ours, Contender.Nothing] : [Contender.Nothing, Contender.Ours];
            foreach (var contender in turn)
            {
                Edit();
                var cost = Cost.Of(() => Ask(contender));
                if (stroke >= 0)
                    (contender == Contender.Ours ? ours : nothing).Add(cost);
            }
        }

        return (Median(ours), Median(nothing));
    }

    /// <summary>A keystroke.</summary>
    public void Edit()
    {
        var place = _stroke++ % _places.Count;
        var edited = _file.GetText().WithChanges(new TextChange(new(_places[place], 0), Typed));
        var file = _file.WithChangedText(edited);
        _project = _project.ReplaceSyntaxTree(_file, file);
        _file = file;
        for (var i = place + 1; i < _places.Count; i++)
            _places[i] += Typed.Length;
    }

    /// <summary>Asks for the diagnostics of the file.</summary>
    public void Ask(Contender contender) =>
        Cost.Driver(_project, contender).GetAnalyzerSemanticDiagnosticsAsync(_project.GetSemanticModel(_file), null, CancellationToken.None).GetAwaiter().GetResult();

    private static Cost Median(List<Cost> costs) => new(Rounds.Median(costs.Select(c => c.Cpu)), Rounds.Median(costs.Select(c => c.Bytes)));
}
