using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.State;

/// <summary>What can have happened to a value.</summary>
internal enum FactKind
{
    /// <summary>It was made on this path: other facts about it are missing because they did not happen.</summary>
    Made,

    /// <summary>The model was evaluated; on the data in the detail, if there is one.</summary>
    Evaluated,

    /// <summary>The trainer was cross-validated, or AutoML metrics of it were made.</summary>
    CrossValidated,

    /// <summary>It went to code that cannot be seen, which may have done anything to it.</summary>
    Escaped,

    /// <summary>It is made in each round of a loop, and something that was made of it in an earlier one is still held.</summary>
    MadeAgain,
}

/// <summary>Something that happened to a value on a path.</summary>
/// <param name="Subject">The model, trainer or object that it happened to.</param>
/// <param name="Detail">What else took part, such as the data of an evaluation.</param>
internal sealed record Fact(AbstractValue Subject, FactKind Kind, AbstractValue? Detail = null);
