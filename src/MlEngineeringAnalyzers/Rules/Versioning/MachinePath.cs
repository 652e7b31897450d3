using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3002: data or a model is read from, or written to, a path that exists on one machine only.</summary>
internal sealed class MachinePath : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.MachinePath;

    private static readonly Regex s_absolute = new(@"^([A-Za-z]:[\\/]|\\\\|//|~/|/home/|/Users/|/root/|/mnt/c/)", RegexOptions.CultureInvariant);

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var occurrence in graph.Occurrences)
        {
            var path = occurrence[ParameterRole.Path] is StreamValue stream ? stream.Path : occurrence[ParameterRole.Path];
            if (Texts.Start(path) is { } start && s_absolute.IsMatch(start))
                report.At(Descriptor, occurrence, [], start);
        }
    }
}
