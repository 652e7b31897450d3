using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The documents of a repository that have generated parts.</summary>
/// <param name="root">The repository's folder, or one with copies of its documents and samples.</param>
public sealed class DocumentFolder(string root)
{
    private const string Readme = "README.md";
    private const string Rules = "docs/rules/";
    private const string RulePages = "MLE????.md";
    private const string SuppressionPages = "MLES????.md";
    private const string Samples = "samples/";

    private readonly RuleTests _tests = new(root);

    /// <summary>The documents, as paths from the root.</summary>
    public IReadOnlyList<string> Names { get; } =
        [Readme, Samples + Readme, Rules + Readme, .. Pages(root, RulePages).Concat(Pages(root, SuppressionPages)).Select(id => $"{Rules}{id}.md")];

    /// <summary>The ids of the rules that have a page.</summary>
    public IEnumerable<string> PageIds => Pages(root, RulePages);

    /// <summary>The ids of the suppressions that have a page.</summary>
    public IEnumerable<string> SuppressionIds => Pages(root, SuppressionPages);

    /// <summary>The text of a document, or of another file.</summary>
    /// <param name="name">Its path from the root.</param>
    public string Read(string name) => File.ReadAllText(Path.Combine(root, name)).ReplaceLineEndings("\n");

    /// <summary>Replaces a document.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="text">The new text.</param>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(root, name), text);

    /// <summary>The page of a rule or suppression.</summary>
    /// <param name="id">Its id; there must be a page.</param>
    public MarkdownPage RulePage(string id) => MarkdownPage.Parse(Read($"{Rules}{id}.md"));

    /// <summary>The warnings of a sample.</summary>
    /// <param name="project">The name of its folder.</param>
    public Task<IReadOnlyList<Finding>> WarningsOfAsync(string project) => SampleProject.WarningsAsync(SamplePath(project));

    /// <summary>The path of a sample.</summary>
    /// <param name="project">The name of its folder.</param>
    public string SamplePath(string project) => Path.Combine(root, Samples, project);

    /// <summary>The text of a document with its generated parts made anew.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public async Task<string> RenewAsync(string name)
    {
        var warnings = name == Samples + Readme ? await WarningsOfAsync("HousePrices") : [];
        return GeneratedPart.Renew(Read(name), part => part switch
        {
            "suppression" => SuppressionTexts.Header(Path.GetFileNameWithoutExtension(name)),
            "suppressions" => SuppressionTexts.Table(name == Readme ? Rules : ""),
            "catalogue" => Catalogue.Write(ShippedRule.All, _tests),
            "count" => Catalogue.Count(ShippedRule.All),
            "header" => PageHeader.Write(ShippedRule.WithId(Path.GetFileNameWithoutExtension(name))),
            "options" => OptionTable.Write(),
            "practices" => PracticeIndex.Write(ShippedRule.All),
            "rules" => RuleTable.Write(ShippedRule.All, name == Readme ? Rules : ""),
            "surroundings" => Example.Surroundings.ToMarkdown(),
            "warnings" => WarningTable.Write(Samples + "HousePrices", warnings, "../" + Rules),
            _ => throw new InvalidOperationException($"{name}: nothing generates '{part}'"),
        });
    }

    private static IEnumerable<string> Pages(string root, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, Rules), pattern).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
}
