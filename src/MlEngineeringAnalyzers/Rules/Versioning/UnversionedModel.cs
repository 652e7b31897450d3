using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3001: a model is saved to a path that is the same on every run and names no version.</summary>
internal sealed class UnversionedModel : ILineageRule
{
    // v2, version-3, 1.4.0, 2024-06-01, 20240601, model_7.zip
    private static readonly Regex s_version = new(@"(?<![a-z])v(er|ersion)?[-_. ]?\d|\d+\.\d+|\d{4}[-_]?\d{2}|[-_/\\]\d+(?=[./\\]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public DiagnosticDescriptor Descriptor => Descriptors.UnversionedModel;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var saves = graph.Occurrences.Where(o => o.Kind is OperationKind.SaveModel or OperationKind.ExportOnnx);
        // A helper may be called with a fixed path by one and with a versioned one by another; each call counts by itself.
        foreach (var call in saves.GroupBy(s => (s.Site.Syntax, s.Calls.LastOrDefault()?.Site.Syntax)))
        {
            var paths = call.SelectMany(save => Lattice.Alternatives(save[ParameterRole.Path] ?? Unknown.Value)).Select(FixedPath).ToList();
            if (paths.FirstOrDefault() is { } path && paths.All(p => p is not null))
                report.At(Descriptor, call.First(), [], path);
        }
    }

    /// <summary>The path as far as it is written in the source; null when a version or anything unknown takes part.</summary>
    private static string? FixedPath(AbstractValue path)
    {
        if (path is StreamValue stream)
            path = stream.Path;
        var parts = path is Text text ? text.Parts.ToArray() : [path];
        if (!parts.All(p => p is Constant { Value: string } || VaryingSources.IsFixedFolder(p)))
            return null;
        var known = string.Concat(parts.SelectMany(Written)).TrimStart('/', '\\');
        return known.Length == 0 || s_version.IsMatch(known) ? null : known;
    }

    private static IEnumerable<string> Written(AbstractValue part) =>
        part is Constant { Value: string text } ? [text] : part is Derived derived ? derived.Of.SelectMany(Written) : [];
}
