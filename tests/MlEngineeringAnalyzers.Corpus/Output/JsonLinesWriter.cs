using System.Text.Json;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Writes reports as JSON, one object a line.</summary>
internal static class JsonLinesWriter
{
    /// <summary>Writes all reports.</summary>
    /// <param name="findings">The reports.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IEnumerable<JudgedFinding> findings, TextWriter writer)
    {
        foreach (var (program, finding, verdict) in findings)
        {
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                program,
                rule = finding.Rule,
                severity = finding.Severity.ToString().ToLowerInvariant(),
                file = finding.Place.File,
                line = finding.Place.Line,
                column = finding.Place.Column,
                endLine = finding.Place.EndLine,
                endColumn = finding.Place.EndColumn,
                message = finding.Message,
                story = finding.Story.Select(Place),
                verdict,
            }));
        }
    }

    private static object Place(FindingPlace place) => new { file = place.File, line = place.Line, column = place.Column };
}
