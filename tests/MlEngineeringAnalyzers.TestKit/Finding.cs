using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What a rule said about a program, with its places as files and lines: all that scoring and output need.</summary>
public sealed record Finding
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The effective severity.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>The message.</summary>
    public string Message { get; init; } = "";

    /// <summary>Where the rule reports.</summary>
    public required FindingPlace Place { get; init; }

    /// <summary>The additional locations: the places that tell the story.</summary>
    public IReadOnlyList<FindingPlace> Story { get; init; } = [];

    /// <summary>All its places, the reported one first.</summary>
    public IEnumerable<FindingPlace> Places => Story.Prepend(Place);

    /// <summary>A diagnostic as a finding.</summary>
    /// <param name="diagnostic">What an analyzer reported.</param>
    public static Finding From(Diagnostic diagnostic) => new()
    {
        Rule = diagnostic.Id,
        Severity = diagnostic.Severity,
        Message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        Place = FindingPlace.From(diagnostic.Location),
        Story = [.. diagnostic.AdditionalLocations.Select(FindingPlace.From)],
    };
}
