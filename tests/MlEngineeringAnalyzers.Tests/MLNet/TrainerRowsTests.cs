using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The trainers' rows against the table of measurements.</summary>
public sealed class TrainerRowsTests
{
    // Trainers of Microsoft.ML.TorchSharp that nobody measured.
    private static readonly string[] s_notMeasured =
        ["NameEntityRecognition", "NamedEntityRecognition", "ObjectDetection", "QuestionAnswer", "SentenceSimilarity"];

    private static readonly Dictionary<string, MLTask> s_tasks = new()
    {
        ["binary"] = MLTask.BinaryClassification,
        ["multiclass"] = MLTask.MulticlassClassification,
        ["regression"] = MLTask.Regression,
        ["ranking"] = MLTask.Ranking,
        ["clustering"] = MLTask.Clustering,
        ["anomaly"] = MLTask.AnomalyDetection,
        ["recommendation"] = MLTask.Recommendation,
    };

    private static IReadOnlyList<Measured> Table { get; } = ReadTable();

    private static IReadOnlyList<Operation> Rows { get; } =
        [.. OperationCatalog.All.Where(row => row.Kind == OperationKind.Trainer)];

    [Fact]
    public void Every_trainer_is_measured() =>
        Assert.Equal(
            Table.Select(measured => (measured.Task, measured.Trainer)).Order(),
            Rows.Where(row => !s_notMeasured.Contains(row.Name)).Select(row => (row.Task, row.Name)).Order());

    [Fact]
    public void Needs_are_those_of_TrainerInfo()
    {
        foreach (var (row, measured) in Pairs())
        {
            Assert.True(row.NeedsNormalization == (measured["needNormalization"] == "True"), row.Name);
            Assert.True(row.NeedsCalibration == (measured["needCalibration"] == "True"), row.Name);
            Assert.True(row.WantsCaching == (measured["wantCaching"] == "True"), row.Name);
            Assert.True(row.WrapsTrainer == (measured["needNormalization"] == "as inner"), row.Name);
        }
    }

    [Fact]
    public void Probability_is_a_column_of_the_output()
    {
        foreach (var (row, measured) in Pairs())
            Assert.True(row.Probability == (measured["hasProbability"] == "yes"), row.Name);
    }

    [Fact]
    public void A_seeded_trainer_varies_with_threads_where_two_runs_differ()
    {
        foreach (var (row, measured) in Pairs())
            Assert.True(row.VariesWithThreads == measured["determinismSeeded"].StartsWith("differs", StringComparison.Ordinal), row.Name);
    }

    [Fact]
    public void An_unseeded_trainer_draws_where_two_runs_differ()
    {
        foreach (var (row, measured) in Pairs())
            Assert.True(Expected(measured).Contains(row.Randomness), $"{row.Task} {row.Name}: {row.Randomness}");
    }

    private static Randomness[] Expected(Measured measured) => measured["determinismUnseeded"] switch
    {
        "differs" => [Randomness.Context],
        "same" when measured["determinismSeeded"].Contains("own Seed", StringComparison.Ordinal) => [Randomness.OwnSeed],
        "same" => [Randomness.None, Randomness.OwnSeed],
        "as its inner trainer" => [Randomness.Inner],
        // Read off the sources (LightGBM): the seed is the option, or else drawn from the context.
        "varies" => [Randomness.Context],
        // Not known: silent.
        "" => [Randomness.None],
        var text when text.Contains("differs after Cache", StringComparison.Ordinal) => [Randomness.ContextWhenShuffled],
        var text => throw new InvalidOperationException(text),
    };

    private static IEnumerable<(Operation Row, Measured Measured)> Pairs() =>
        Rows.Where(row => !s_notMeasured.Contains(row.Name))
            .Select(row => (row, Table.Single(measured => measured.Task == row.Task && measured.Trainer == row.Name)));

    private static List<Measured> ReadTable()
    {
        var lines = TestData.ReadLines("trainers.tsv").Select(line => line.Split('\t')).ToList();
        return [.. lines.Skip(1).Select(fields => new Measured(lines[0], fields))];
    }

    /// <summary>A line of the table; a wrapping trainer was measured around another one, named in parentheses.</summary>
    private sealed record Measured(string[] Columns, string[] Fields)
    {
        public string Trainer => this["trainer"].Split('(')[0];

        public MLTask Task => s_tasks[this["task"]];

        public string this[string column] => Fields[Array.IndexOf(Columns, column)];
    }
}
