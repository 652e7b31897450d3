using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>What the documents say about a suppression: a diagnostic of somebody else's that is taken back where it is wrong.</summary>
/// <param name="descriptor">The suppression.</param>
public sealed class ShippedSuppression(SuppressionDescriptor descriptor)
{
    /// <summary>All suppressions of the suppressors, by id.</summary>
    public static IReadOnlyList<ShippedSuppression> All { get; } =
    [
        .. typeof(LineageAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticSuppressor)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticSuppressor)Activator.CreateInstance(type)!).SupportedSuppressions)
            .OrderBy(suppression => suppression.Id, StringComparer.Ordinal)
            .Select(suppression => new ShippedSuppression(suppression)),
    ];

    /// <summary>The id.</summary>
    public string Id => descriptor.Id;

    /// <summary>The id of the diagnostic that is suppressed.</summary>
    public string Suppressed => descriptor.SuppressedDiagnosticId;

    /// <summary>Why.</summary>
    public string Reason { get; } = descriptor.Justification.ToString();
}
