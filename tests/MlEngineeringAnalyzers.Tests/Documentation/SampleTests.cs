using Xunit;

namespace MlEngineeringAnalyzers.Tests.Documentation;

/// <summary>One sample shows what the rules find, and its twin has none of it left.</summary>
public class SampleTests
{
    [Fact]
    public async Task The_sample_violates_many_rules()
    {
        var warnings = await Documents.Folder.WarningsOfAsync("HousePrices");
        Assert.True(warnings.Select(warning => warning.Rule).Distinct().Count() >= 12);
    }

    [Fact]
    public async Task The_repaired_sample_has_no_warning() =>
        Assert.Empty(await Documents.Folder.WarningsOfAsync("HousePrices.Repaired"));
}
