using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;

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
            if (FilePaths.Of(occurrence).Select(Texts.Start).FirstOrDefault(s => s is not null && s_absolute.IsMatch(s)) is { } start)
                report.At(Descriptor, occurrence, [], start);
        }
    }
}
