using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The rules that report only what certainly fails at run time, and so must never be wrong.</summary>
public static class CertainFailures
{
    /// <summary>The custom tag of their descriptors.</summary>
    public const string Tag = "CertainFailure";

    /// <summary>Their ids as the rule catalogue has them.</summary>
    public static ImmutableHashSet<string> Catalogued { get; } =
    [
        "MLE2008", "MLE3007",
        "MLE5001", "MLE5002", "MLE5003", "MLE5004", "MLE5005", "MLE5006", "MLE5007", "MLE5008", "MLE5009", "MLE5010", "MLE5011", "MLE5013", "MLE5014",
        "MLE7006",
    ];

    /// <summary>The ids of the descriptors that bear the tag, or the catalogued ones if none does.</summary>
    /// <param name="descriptors">The descriptors of all rules.</param>
    public static ImmutableHashSet<string> Among(IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var tagged = descriptors.Where(rule => rule.CustomTags.Contains(Tag)).Select(rule => rule.Id).ToImmutableHashSet();
        return tagged.IsEmpty ? Catalogued : tagged;
    }
}
