using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Tests.CorpusRuns;

/// <summary>Findings made by hand.</summary>
internal static class Findings
{
    /// <summary>A report.</summary>
    public static Finding At(string rule, string file, int line, params (string File, int Line)[] story) =>
        new() { Rule = rule, Place = Place(file, line), Story = [.. story.Select(place => Place(place.File, place.Line))] };

    private static FindingPlace Place(string file, int line) => new(file, line, 1, line, 10);
}
