using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Evaluation;

/// <summary>MLE2009: a ranker is trained on one side of a split that does not keep groups together.</summary>
internal sealed class TornGroups : ILineageRule
{
    private const string DefaultGroup = "GroupId";

    public DiagnosticDescriptor Descriptor => Descriptors.TornGroups;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var fit in graph.Of(OperationKind.Fit))
        {
            if (ModelTraits.Trainers(fit.Receiver).FirstOrDefault(t => t.Operation.Task == MLTask.Ranking) is not { } ranker)
                continue;
            foreach (var side in DataOrigin.Ancestors(fit[ParameterRole.Data] ?? Unknown.Value).OfType<SplitSide>())
            {
                if (side.Split[ParameterRole.SamplingKey] is null or Constant { Value: null } && graph.Creation(side.Split) is { } split)
                    report.At(Descriptor, split, [fit.Site.Syntax], ImmutableDictionary<string, string?>.Empty.Add(FixProperties.RawGroup, RawGroup(ranker, fit.Receiver)));
            }
        }
    }

    /// <summary>
    /// The column that the pipeline makes the ranker's group key from; null when it makes none. A key that is in the data
    /// already will not do: splits cut it into ranges.
    /// </summary>
    private static string? RawGroup(Step ranker, AbstractValue pipeline)
    {
        var group = ranker[ParameterRole.RowGroup] is { } named ? Texts.Whole(named) : DefaultGroup;
        string? raw = null;
        foreach (var step in ModelTraits.Steps(pipeline).TakeWhile(s => !s.Equals(ranker)).Reverse())
        {
            if (group is null || step is not Step { Operation: var operation } known)
                return null;
            if (Texts.Whole(known[ParameterRole.OutputColumn]) != group)
                continue;
            if (operation.Name is not ("Hash" or "MapValueToKey" or "CopyColumns"))
                return null;
            group = known[ParameterRole.InputColumn] is { } input and not Constant { Value: null } ? Texts.Whole(input) : group;
            if (operation.Name != "CopyColumns")
                raw = group;
        }

        return raw is null ? null : group;
    }
}
