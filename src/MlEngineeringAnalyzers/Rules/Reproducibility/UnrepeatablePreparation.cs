using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Reproducibility;

/// <summary>MLE1004: a mapping, a filter or the rows that are trained on differ on every run.</summary>
internal sealed class UnrepeatablePreparation : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.UnrepeatablePreparation;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var reads = graph.VaryingReads.Where(r => !graph.VaryingReads.Any(source => IsSourceOf(source, r))).ToList();
        foreach (var read in InMappings(graph).Where(reads.Contains))
            report.At(Descriptor, read.Site.Syntax, read.Calls, [], ImmutableDictionary<string, string?>.Empty, read.Member);

        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            foreach (var load in Loads(fit[ParameterRole.Data]).Where(l => l.Operation.Name == "LoadFromEnumerable"))
            {
                if (graph.Creation(load) is { } creation && reads.FirstOrDefault(r => FillsRows(r, creation)) is { } read)
                    report.At(Descriptor, read.Site.Syntax, read.Calls, [load.Site, fit.Site.Syntax], ImmutableDictionary<string, string?>.Empty, read.Member);
            }
        }
    }

    /// <summary>What varies from run to run in the code of mappings and filters.</summary>
    public static IEnumerable<VaryingRead> InMappings(LineageGraph graph) => graph.VaryingReads.Where(r =>
        r.Calls.LastOrDefault(c => c.Via is not null)?.Via is { } via && graph.Program.MLNet.Find(via) is { Kind: OperationKind.Transform or OperationKind.ViewRows });

    /// <summary>
    /// Whether what one code gives is only what the other gave it: it is computed around it, or further on in the same lambda.
    /// </summary>
    private static bool IsSourceOf(VaryingRead source, VaryingRead read) => source != read && source.Member == read.Member
        && Lambda(source) == Lambda(read)
        && (read.Site.Syntax.Contains(source.Site.Syntax) && read.Site.Syntax != source.Site.Syntax || (IsSource(source) && !IsSource(read)));

    private static SyntaxNode? Lambda(VaryingRead read) => read.Calls.LastOrDefault(c => c.Via is not null)?.Site.Syntax;

    private static bool IsSource(VaryingRead read) => read.Site switch
    {
        IInvocationOperation call => VaryingSources.IsVarying(call.TargetMethod),
        IPropertyReferenceOperation property => VaryingSources.IsVarying(property.Property),
        _ => false,
    };

    private static IEnumerable<LoadedData> Loads(AbstractValue? data)
    {
        var loads = new List<LoadedData>();
        data?.Mentions(v =>
        {
            if (v is LoadedData load)
                loads.Add(load);
            return false;
        });
        return loads;
    }

    // The lambda that makes the rows stands in the argument itself, or in the statement that made the collection.
    private static bool FillsRows(VaryingRead read, Occurrence load) => read.Calls.Any(c => c.Via is not null
        && (load.Site.Syntax.Contains(c.Site.Syntax) || load[ParameterRole.Rows] is Collection rows && c.Site.Syntax.Contains(read.Site.Syntax) && rows.Site.Contains(c.Site.Syntax)));
}
