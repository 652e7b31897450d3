using System.Reflection;
using System.Text.RegularExpressions;
using MlEngineeringAnalyzers.Rules;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Meta;

/// <summary>The descriptors among themselves.</summary>
public class DescriptorTests
{
    private static readonly Dictionary<char, string> s_categories = new()
    {
        ['0'] = RuleCategory.Configuration,
        ['1'] = RuleCategory.Reproducibility,
        ['2'] = RuleCategory.Evaluation,
        ['3'] = RuleCategory.Versioning,
        ['4'] = RuleCategory.Pipelines,
        ['5'] = RuleCategory.Schema,
        ['6'] = RuleCategory.Data,
        ['7'] = RuleCategory.Serving,
    };

    [Fact]
    public void Ids_and_titles_are_unique()
    {
        Assert.Equal(AllRules.Descriptors.Length, AllRules.Descriptors.Select(row => row.Descriptor.Id).Distinct().Count());
        Assert.Equal(AllRules.Descriptors.Length, AllRules.Descriptors.Select(row => row.Descriptor.Title.ToString()).Distinct().Count());
    }

    [Fact]
    public void The_lineage_rules_are_sorted_by_id()
    {
        var ids = LineageRules.All.Select(rule => rule.Descriptor.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void The_first_digit_of_an_id_is_its_category() =>
        Assert.All(AllRules.Descriptors, row => Assert.Equal(s_categories[row.Descriptor.Id[3]], row.Descriptor.Category));

    [Fact]
    public void Categories_are_the_constants() =>
        Assert.Equal(
            typeof(RuleCategory).GetFields().Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal),
            s_categories.Values.Order(StringComparer.Ordinal));

    [Fact]
    public void Titles_have_no_full_stop_and_descriptions_have() =>
        Assert.All(AllRules.Descriptors, row =>
        {
            Assert.DoesNotMatch("[.!?]$", row.Descriptor.Title.ToString());
            Assert.EndsWith(".", row.Descriptor.Description.ToString());
        });

    [Fact]
    public void Without_the_address_of_the_repository_there_are_no_links()
    {
        var repository = typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value;
        Assert.All(AllRules.Descriptors, row =>
        {
            if (string.IsNullOrEmpty(repository))
                Assert.Empty(row.Descriptor.HelpLinkUri);
            else
                Assert.Matches($"^{Regex.Escape(repository)}.*/{row.Descriptor.Id}\\.md$", row.Descriptor.HelpLinkUri);
        });
    }

    [Fact]
    public void Every_descriptor_has_an_analyzer_and_every_analyzer_descriptors_of_the_table() =>
        Assert.Equal(
            AllRules.Descriptors.Select(row => row.Descriptor.Id),
            AllRules.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllRules.Names), MemberType = typeof(AllRules))]
    public void Every_rule_has_a_test_class(string id, string rule)
    {
        var descriptor = AllRules.Descriptors.Single(row => row.Rule == rule).Descriptor;
        Assert.Equal(id, descriptor.Id);
        Assert.NotNull(typeof(DescriptorTests).Assembly.GetType($"MlEngineeringAnalyzers.Tests.Rules.{AllRules.FolderOf(descriptor)}.{rule}Tests"));
    }
}
