using Microsoft.CodeAnalysis;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Meta;

/// <summary>The release notes list the rules as they are.</summary>
public class ReleaseTrackingTests
{
    [Fact]
    public void Every_rule_has_one_row_with_its_category_severity_and_title() =>
        Assert.Equal(
            AllRules.Descriptors.Select(row => (row.Descriptor.Id, row.Descriptor.Category, SeverityOf(row.Descriptor), row.Descriptor.Title.ToString())),
            Rows().OrderBy(row => row.Id, StringComparer.Ordinal));

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";

    private static IEnumerable<(string Id, string Category, string Severity, string Title)> Rows() =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Releases"))
        from line in File.ReadLines(file)
        where line.StartsWith("MLE", StringComparison.Ordinal)
        let cells = line.Split('|').Select(cell => cell.Trim()).ToArray()
        select (cells[0], cells[1], cells[2], cells[3]);
}
