using System.Collections.Immutable;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>The files that an operation reads or writes.</summary>
internal static class FilePaths
{
    /// <summary>Their paths as far as they are known: those of a stream, or of a list, included.</summary>
    public static ImmutableArray<AbstractValue> Of(Occurrence occurrence) => (occurrence[ParameterRole.Path] ?? occurrence[ParameterRole.DataSource]) switch
    {
        StreamValue stream => ImmutableArray.Create(stream.Path),
        Elements { Exact: true } names => names.Items,
        // A loader takes any number of paths.
        Collection paths when occurrence.Before.Load(new Cell(paths, null)) is Elements { Exact: true } elements => elements.Items,
        { } path => ImmutableArray.Create(path),
        null => ImmutableArray<AbstractValue>.Empty,
    };
}
