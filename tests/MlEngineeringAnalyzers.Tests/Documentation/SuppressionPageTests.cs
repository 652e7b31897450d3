using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Documentation;
using MlEngineeringAnalyzers.Suppressors;
using MlEngineeringAnalyzers.Tests.Suppressors;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>Every suppression has a page, and its example is suppressed.</summary>
public class SuppressionPageTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var suppression in ShippedSuppression.All)
                all.Add(suppression.Id, suppression.Suppressed);
            return all;
        }
    }

    [Fact]
    public void Every_suppression_has_a_page_and_every_page_a_suppression() =>
        Assert.Equal(ShippedSuppression.All.Select(s => s.Id), Documents.Folder.SuppressionIds);

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_has_the_usual_parts(string id, string suppressed)
    {
        var text = Documents.Folder.Read($"docs/rules/{id}.md");
        Assert.StartsWith("<!-- generated: suppression -->\n", text, StringComparison.Ordinal);
        Assert.Contains($"`{suppressed}`", text);
        Assert.Contains($"<NoWarn>$(NoWarn);{id}</NoWarn>", text);
        Assert.Equal(["What is suppressed", "Why", "Example", "Switch it off", "Facts"], Documents.Folder.RulePage(id).Sections);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_example_of_a_page_is_suppressed_unless_that_is_switched_off(string id, string suppressed)
    {
        var block = Assert.Single(Documents.Folder.RulePage(id).Blocks, b => b.Role == "suppressed");
        var program = Example.ToCompilation(block);
        Assert.All(await DiagnosticsAsync(program, suppressed), d => Assert.True(d.IsSuppressed, d.ToString()));
        var off = program.WithOptions(program.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Suppress)]));
        Assert.All(await DiagnosticsAsync(off, suppressed), d => Assert.False(d.IsSuppressed, d.ToString()));
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Compilation program, string id)
    {
        var run = program.WithAnalyzers(
            [new DeclarationsAnalyzer(), new RowClassSuppressor()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var all = await run.GetAllDiagnosticsAsync();
        Assert.DoesNotContain(all, d => d.Severity == DiagnosticSeverity.Error);
        var found = all.Where(d => d.Id == id).ToList();
        Assert.NotEmpty(found);
        return found;
    }
}
