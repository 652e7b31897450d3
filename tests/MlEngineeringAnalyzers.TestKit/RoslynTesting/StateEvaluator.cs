using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Turns what a test says about a state into what is compiled and expected.</summary>
internal sealed class StateEvaluator(
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
    ImmutableArray<string> fixableIds,
    string defaultPath)
{
    /// <summary>Evaluates a state, which takes from its predecessors (the nearest first) what it does not say itself.</summary>
    public EvaluatedState Evaluate(SolutionState state, MarkupMode defaultMode, params SolutionState[] predecessors)
    {
        SolutionState[] chain = state.InheritanceMode == StateInheritanceMode.Explicit ? [state] : [state, .. predecessors];
        var mode = state.MarkupHandling ?? defaultMode;
        var keys = new Dictionary<int, FileLinePositionSpan>();
        var marked = new List<DiagnosticResult>();
        var sources = Nearest(chain, stated => stated.Sources).Select(file => ReadMarkup(file, mode, keys, marked)).ToImmutableArray();

        return new EvaluatedState(
            sources,
            [.. Nearest(chain, stated => stated.AdditionalFiles)],
            [.. Nearest(chain, stated => stated.AnalyzerConfigFiles)],
            [.. chain.Reverse().SelectMany(stated => stated.AdditionalReferences)],
            chain.Select(stated => stated.OutputKind).FirstOrDefault(kind => kind is not null),
            [.. ExplicitlyExpected(chain)
                .Select(expected => expected.WithResolvedKeys(key => Resolve(keys, key)).WithDefaultPath(defaultPath)), .. marked]);
    }

    private static List<T> Nearest<T>(SolutionState[] chain, Func<SolutionState, List<T>> part) =>
        chain.Select(part).FirstOrDefault(items => items.Count > 0) ?? [];

    private IEnumerable<DiagnosticResult> ExplicitlyExpected(SolutionState[] chain)
    {
        var nearest = Nearest(chain, stated => stated.ExpectedDiagnostics);
        return nearest == chain[0].ExpectedDiagnostics || chain[0].InheritanceMode == StateInheritanceMode.AutoInheritAll
            ? nearest
            : nearest.Where(expected => !fixableIds.Contains(expected.Id));
    }

    private (string, SourceText) ReadMarkup(
        (string filename, SourceText content) file,
        MarkupMode mode,
        Dictionary<int, FileLinePositionSpan> keys,
        List<DiagnosticResult> marked)
    {
        if (mode == MarkupMode.None)
            return file;

        var asCode = options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);
        TestFileMarkupParser.GetSpans(file.content.ToString(), asCode, out var code, out var spans);
        var text = SourceText.From(code, Encoding.UTF8);

        foreach (var (name, places) in spans.OrderBy(span => span.Key, StringComparer.Ordinal))
            foreach (var place in places)
            {
                var span = new FileLinePositionSpan(file.filename, text.Lines.GetLinePositionSpan(place));
                if (name.StartsWith('#'))
                    AddKey(keys, name, span);
                else if (Expect(name, mode) is { } expected)
                    marked.Add(expected.WithSpan(span));
            }

        return (file.filename, text);
    }

    private static void AddKey(Dictionary<int, FileLinePositionSpan> keys, string name, FileLinePositionSpan span)
    {
        var key = int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture);
        if (!keys.TryAdd(key, span))
            throw new InvalidOperationException($"Markup key '{name}' marks more than one span");
    }

    private static FileLinePositionSpan Resolve(Dictionary<int, FileLinePositionSpan> keys, int key) =>
        keys.TryGetValue(key, out var span)
            ? span
            : throw new InvalidOperationException($"No span is marked '#{key}'");

    private DiagnosticResult? Expect(string id, MarkupMode mode)
    {
        if (mode == MarkupMode.Ignore)
            return null;

        var result = Describe(id);
        return mode == MarkupMode.IgnoreFixable && fixableIds.Contains(result.Id) ? null : result;
    }

    private DiagnosticResult Describe(string id)
    {
        var candidates = id.Length > 0
            ? supportedDiagnostics.Where(descriptor => descriptor.Id == id).ToArray()
            : defaultDiagnostic is null ? [] : [defaultDiagnostic];

        if (candidates.Length == 0 && id.Length == 0)
            throw new InvalidOperationException("'[|code|]' needs an analyzer with a single rule; write '{|ID:code|}'");
        if (candidates.Length > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor))
            throw new InvalidOperationException($"'{id}' has {candidates.Length} descriptors; expect it with a DiagnosticResult");

        // An id of none of the analyzers is the compiler's. A span in markup says nothing of its severity.
        return candidates.Length == 0
            ? DiagnosticResult.CompilerError(id)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity)
            : new DiagnosticResult(candidates[0]).WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
    }
}
