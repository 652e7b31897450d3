using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>The schema engine against <c>trainers.tsv</c>: which labels and features each trainer takes, and what it predicts.</summary>
public sealed partial class TrainerFactsTests
{
    private static readonly Dictionary<string, string> s_labels = new()
    {
        ["R4"] = "LR4",
        ["R8"] = "LR8",
        ["I4"] = "LI4",
        ["I8"] = "LI8",
        ["U4"] = "LU4",
        ["TX"] = "LTX",
        ["BL"] = "LBL",
        ["K:U4"] = "LK4",
        ["K:U1"] = "LK1",
    };

    private static readonly Dictionary<string, string> s_features = new()
    {
        ["V<R4,3>"] = "VF",
        ["W<R4>"] = "WF",
        ["R4"] = "F",
        ["V<I4,3>"] = "VI",
        ["V<R8,3>"] = "VD",
    };

    private static readonly SchemaShape s_shape = SchemaShape.Of(
    [
        .. s_labels.Select(pair => Column(pair.Value, pair.Key)),
        .. s_features.Select(pair => Column(pair.Value, pair.Key)),
        Column("GroupId", "K:U4"),
    ]);

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

    private static readonly string[][] s_rows = [.. TestData.ReadLines("trainers.tsv").Skip(1).Select(line => line.Split('\t'))];

    public static TheoryData<string, string> Trainers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in s_rows.Where(r => r[14].StartsWith("run on", StringComparison.Ordinal)))
                data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Labels_are_taken_and_refused_as_measured(string trainer, string task)
    {
        var row = Row(trainer, task);
        var refused = Messages(row[3]);
        foreach (var (type, name) in s_labels)
        {
            var failure = Run(trainer, task, name, "VF").Failures.FirstOrDefault();
            if (refused.TryGetValue(type, out var message))
                Assert.Equal(Prior(message), failure is null ? null : Prior(failure.Message));
            else
                Assert.Null(failure?.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Features_are_taken_and_refused_as_measured(string trainer, string task)
    {
        var refused = Messages(Row(trainer, task)[5]);
        foreach (var (type, name) in s_features)
        {
            var failure = Run(trainer, task, GoodLabel(task), name).Failures.FirstOrDefault();
            Assert.Equal(refused.GetValueOrDefault(type), failure?.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Predicted_columns_are_those_measured(string trainer, string task)
    {
        var output = Run(trainer, task, GoodLabel(task), "VF").Output;
        var made = output.Columns.Where(c => s_shape.Find(c.Name) is null).Select(c => $"{c.Name}:{Bare(c.Type!)}").Order();
        var measured = ProducedColumn().Matches(Row(trainer, task)[6]).Select(m => m.Value).Order();
        Assert.Equal(measured, made);
    }

    private static string[] Row(string trainer, string task) => s_rows.Single(r => r[0] == trainer && r[1] == task);

    private static string GoodLabel(string task) => task switch { "binary" => "LBL", "multiclass" => "LK4", _ => "LR4" };

    // The sizes are written in words in the table.
    private static string Bare(ColumnType type) => type.Shape == ColumnShape.Vector ? $"V<{type.Item.Code()}" : type.ToString();

    // Prior looks only in Fit, and refuses real and key labels with texts of their own.
    private static string Prior(string message) =>
        message.Contains("not suitable", StringComparison.Ordinal) || message.Contains("more than two classes", StringComparison.Ordinal) || message.StartsWith("Invalid type", StringComparison.Ordinal)
            ? "refused by Prior" : message;

    private static ChainOutcome Run(string trainer, string task, string label, string features)
    {
        var outer = trainer.Split('(')[0];
        var operation = OperationCatalog.All.Single(o => o.Name == outer && o.Task == s_tasks[task] && o.Kind == OperationKind.Trainer);
        var step = Step(operation, label, features);
        if (operation.WrapsTrainer)
        {
            var inner = OperationCatalog.All.Single(o => o.Name == "AveragedPerceptron");
            step = step with { Inner = ImmutableDictionary<string, StepInput>.Empty.Add("binaryEstimator", Step(inner, label, features)) };
        }

        return ChainSchema.Run(s_shape, [step], RunMode.Chain);
    }

    private static StepInput Step(Operation operation, string label, string features) =>
        new(operation, StepInput.NoArguments
            .Add("labelColumnName", ArgumentValue.Of(label))
            .Add("featureColumnName", ArgumentValue.Of(features)), null);

    private static Dictionary<string, string> Messages(string field) => field.Split(" | ", StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(" => ", 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);

    private static Column Column(string name, string type) => new(name, TypeNotation.Read(type), null, ImmutableArray<Column>.Empty);

    [GeneratedRegex(@"\w+:(K:U4|V<R4|\w+)")]
    private static partial Regex ProducedColumn();
}
