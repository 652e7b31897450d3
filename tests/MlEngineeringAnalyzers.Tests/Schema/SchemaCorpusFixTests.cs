using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.TestKit;
using MlEngineeringAnalyzers.Tests.Meta;
using Xunit;
using Xunit.Abstractions;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>
/// The fixes over programs that throw on ML.NET: a repair that is offered compiles and cures, and nothing else fails then. A
/// sample of each kind of mistake; how many have a repair is pinned, so that it cannot fall.
/// </summary>
public sealed class SchemaCorpusFixTests(ITestOutputHelper output)
{
    private const int Sample = 12;

    [Theory]
    [InlineData("MLE2004", 1.0, "label-leak-silent")]
    [InlineData("MLE2008", 1.0, "noncalibrated-evaluate noncalibrated-cv")]
    [InlineData("MLE2008", 0.5, "wrong-evaluator evaluate-before-transform")]
    [InlineData("MLE5001", 0.8, "typo-input typo-concat-input swapped-arguments")]
    [InlineData("MLE5001", 0.8, "default-features-missing feature-name-wrong label-name-wrong evaluate-label-wrong cv-label-wrong")]
    [InlineData("MLE5002", 0.7, "label-type label-type-member lightgbm-label")]
    [InlineData("MLE5003", 0.9, "features-varvector features-nonfloat")]
    [InlineData("MLE5004", 0.8, "concat-mixed concat-key")]
    [InlineData("MLE5005", 0.6, "features-varvector lpnorm-type ngrams-on-string normalize-nonfloat pca-type stopwords-on-scalar text-op-nontext custommapping-src")]
    [InlineData("MLE5006", 1.0, "converttype-on-key key-without-values keytovector-nonkey mapkeytovalue-nonkey onehot-on-keytype ranking-group-type")]
    [InlineData("MLE5007", 1.0, "calibrator-label ova-inner-label")]
    [InlineData("MLE3007", 1.0, "custommapping-null-contract")]
    [InlineData("MLE5008", 0.8, "unsupported-member-type")]
    [InlineData("MLE5009", 0.9, "missing-loadcolumn")]
    [InlineData("MLE5010", 0.9, "keytype-on-wrong-type bare-keytype vectortype-on-scalar duplicate-columnname")]
    [InlineData("MLE5011", 1.0, "pred-type-mismatch")]
    [InlineData("MLE5012", 1.0, "pred-member-unfilled-silent pred-member-missing-strict pred-colname-missing-silent")]
    [InlineData("MLE5013", 0.8, "tsrc-lacks-column")]
    public async Task A_repair_that_is_offered_cures(string rule, double share, string defects)
    {
        var fix = AllRules.Fixes.Single(f => f.FixableDiagnosticIds.Contains(rule));
        var kinds = defects.Split(' ');
        var programs = Corpora.ReadSchema().Where(p => kinds.Contains(p.Defect) && p.StaticallyDecidable && !HostCapabilities.IsTooOldFor(CorpusCompilations.Create(p))).ToList();
        var tried = new List<CorpusFix>();
        // Spread over all programs, and not as many as that would take minutes.
        for (var i = 0; i < programs.Count; i += Math.Max(1, programs.Count / (2 * Sample)))
        {
            if (tried.Count < Sample && await CorpusFix.TryAsync(programs[i], new LineageAnalyzer(), fix) is { } result)
                tried.Add(result);
        }

        var offered = tried.Count(t => t.Title is not null);
        output.WriteLine($"{rule}: {offered} of {tried.Count} have a repair");
        Assert.All(tried, t => Assert.True(t.Faults.IsEmpty, $"{t.Id}: {t.Title}: {string.Join("; ", t.Faults)}"));
        Assert.True(offered >= share * tried.Count, string.Join("\n", tried.Where(t => t.Title is null).Select(t => $"{t.Id}: {t.Message}")));
    }
}
