using MlEngineeringAnalyzers.Configuration;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Configuration;

/// <summary>The table of options, and how values are read.</summary>
public class EditorOptionsTests
{
    [Fact]
    public void Options_are_sorted_by_name_and_unique()
    {
        var names = EditorOptions.All.Select(option => option.Name).ToList();
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Every_option_of_the_class_is_in_the_table()
    {
        var fields = typeof(EditorOptions).GetFields().Select(field => field.GetValue(null)).OfType<EditorOption>();
        Assert.Equal(fields.OrderBy(option => option.Name, StringComparer.Ordinal), EditorOptions.All);
    }

    [Fact]
    public void Names_begin_with_the_prefix_and_everything_is_documented() =>
        Assert.All(EditorOptions.All, option =>
        {
            Assert.Matches("^mle_[a-z]+(_[a-z]+)*$", option.Name);
            Assert.NotEmpty(option.Type);
            Assert.NotEmpty(option.Accepted);
            Assert.EndsWith(".", option.Documentation);
        });

    [Fact]
    public void A_default_is_a_valid_value() =>
        Assert.All(EditorOptions.All, option => Assert.Null(option.InvalidValue(new SomeOptions(option.Name, option.DefaultText))));

    [Theory]
    [InlineData("7", "7")]
    [InlineData(" -12 ", "-12")]
    [InlineData("007", "7")]
    [InlineData("", "1")]
    [InlineData("seven", "1")]
    [InlineData("1.5", "1")]
    [InlineData("99999999999", "1")]
    public void A_seed_is_an_integer_or_the_default(string text, string seed) =>
        Assert.Equal(seed, EditorOptions.Seed.Read(new SomeOptions("mle_seed", text)));

    [Fact]
    public void An_option_that_is_not_set_has_its_default()
    {
        Assert.Equal("1", EditorOptions.Seed.Read(new SomeOptions("other", "5")));
        Assert.Null(EditorOptions.Seed.InvalidValue(new SomeOptions("other", "five")));
    }

    [Fact]
    public void An_invalid_value_is_given_back() =>
        Assert.Equal("seven", EditorOptions.Seed.InvalidValue(new SomeOptions("mle_seed", "seven")));

    [Theory]
    [InlineData("*.consumption.cs, *.training.cs", "/a/b/Prices.consumption.cs", true)]
    [InlineData("*.consumption.cs;*.training.cs", "C:\\a\\Prices.Training.CS", true)]
    [InlineData("*.consumption.cs", "/a/b/consumption.cs", false)]
    [InlineData("*.consumption.cs", "/a.consumption.cs/b.cs", false)]
    [InlineData("Model?.cs", "Model1.cs", true)]
    [InlineData("Model?.cs", "Model12.cs", false)]
    [InlineData("Model.cs", "ModelXcs", false)]
    [InlineData("", "Model.cs", false)]
    [InlineData("", "", false)]
    public void Patterns_match_the_name_of_the_file(string patterns, string path, bool matches) =>
        Assert.Equal(matches, FileNamePatterns.Parse(patterns)!.Match(path));

    [Fact]
    public void A_pattern_with_a_folder_is_no_file_name() => Assert.Null(FileNamePatterns.Parse("generated/*.cs"));
}
