using System.Collections.Immutable;
using MlEngineeringAnalyzers.Schema.Consumers;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Which features a trainer reads.</summary>
internal enum Features
{
    /// <summary>One vector of Single of known size.</summary>
    Vector,

    /// <summary>One or more of them.</summary>
    Several,

    /// <summary>The bytes of an image.</summary>
    RawImage,

    None,
}

/// <summary>What a trainer takes as label.</summary>
/// <param name="Accepts">Whether the pass over the schema takes the type.</param>
/// <param name="Expected">How the text calls it.</param>
internal sealed record LabelNeed(Func<ColumnType, bool> Accepts, string Expected)
{
    public string Parameter { get; init; } = "labelCol";

    public FailureStage Stage { get; init; }

    /// <summary>The text of a wrong type, where it is another than usual.</summary>
    public string? Message { get; init; }

    /// <summary>The text of a missing label, where it is another than usual.</summary>
    public string? Missing { get; init; }

    public string Advice { get; init; } = "";
}

/// <summary>The labels that there are.</summary>
internal static class Labels
{
    public static LabelNeed Boolean { get; } =
        new(type => type.Is(ItemKind.Boolean) && !type.IsVector, "Boolean")
        { Advice = "Make the member a bool, or convert it: Conversion.ConvertType(name, outputKind: DataKind.Boolean)." };

    public static LabelNeed Key { get; } =
        new(type => type.IsKey && type.Item == ItemKind.UInt32 && !type.IsVector, "Key<UInt32>")
        { Advice = "Map it to a key before: Conversion.MapValueToKey." };

    public static LabelNeed Single { get; } =
        new(type => type.Is(ItemKind.Single) && !type.IsVector, "Single")
        { Advice = "Make the member a float, or convert it: Conversion.ConvertType(name, outputKind: DataKind.Single)." };

    public static LabelNeed SingleOrKey { get; } =
        new(type => (type.Is(ItemKind.Single) || type.IsKey) && !type.IsVector, "Single or Key")
        { Advice = "Make the member a float, or a key: Conversion.MapValueToKey with KeyOrdinality.ByValue." };

    /// <summary>The pass over the schema does not look at the type; Fit takes what is a floating point number.</summary>
    public static LabelNeed Rating { get; } =
        new(type => (type.Is(ItemKind.Single) || type.Is(ItemKind.Double)) && !type.IsVector, "Single")
        {
            Stage = FailureStage.Fit,
            Message = "Column '{column}' for label should be floating point, but is instead {type}",
            Advice = "Make the member a float, or convert it: Conversion.ConvertType(name, outputKind: DataKind.Single).",
        };

    /// <summary>The pass over the schema does not look; Fit takes Boolean only, and says so in two ways.</summary>
    public static LabelNeed Prior { get; } =
        new(type => type.Is(ItemKind.Boolean) && !type.IsVector, "Boolean")
        {
            Stage = FailureStage.Fit,
            Message = "The label column '{column}' of the training data has a data type not suitable for binary classification: {type}. Type must be Boolean, Single, Double or Key with two classes. (Parameter 'data')",
            Advice = "Make the member a bool, or convert it: Conversion.ConvertType(name, outputKind: DataKind.Boolean).",
        };
}

/// <summary>
/// The checks of a trainer, which it makes with and without a chain, in the order of <c>TrainerEstimatorBase.CheckInputSchema</c> (features, weight, label), then
/// those that only <c>Fit</c> makes.
/// </summary>
/// <param name="Label">The label; null when it reads none.</param>
/// <param name="Outputs">The columns that it predicts.</param>
internal sealed record TrainerNeeds(LabelNeed? Label, Func<StepRun, Column?, ImmutableArray<(string Name, ColumnType? Type)>> Outputs)
{
    private const string FeatureAdvice = "Features must be one vector of Single of known size: Concatenate, ConvertType, or [VectorType(n)] on the member.";

    public Features Features { get; init; }

    public bool ReadsWeight { get; init; } = true;

    public bool HasGroup { get; init; }

    public void Apply(StepRun run)
    {
        var failures = run.Failures.Count;
        FeatureNames(run).ForEach(name => Feature(run, name));
        Column? label = null;
        // A model out of a stream is not trained.
        if (Label is not null && !run.Step.Has("lightGbmModel"))
        {
            var name = run["labelColumnName", "Label"];
            if (run.Mode == RunMode.Score)
            {
                label = run.TrainedLabel(name);
            }
            else
            {
                // One exception is all there is: what comes later is not reached.
                if (ReadsWeight && run.Failures.Count == failures)
                    Weight(run);
                label = CheckLabel(run, name, Label, report: run.Failures.Count == failures);
                if (HasGroup && run.Failures.Count == failures)
                    Group(run);
            }
        }

        if (run.Mode != RunMode.Score && run.Failures.Count == failures && RangeChecks.CheckFit(run.Step) is { } range)
            run.Fail(range);

        // A prediction is made of features, but no copy of them: it has no parents.
        foreach (var (output, type) in Outputs(run, label))
            run.Add(ArgumentValue.Of(output), type, []);
    }

    /// <summary>Looks at the label of a trainer.</summary>
    public static Column? CheckLabel(StepRun run, ArgumentValue name, LabelNeed need, bool report = true)
    {
        if (!report)
            return name.Text is { } text ? run.Input.Find(text) : null;
        var failures = run.Failures.Count;
        var label = run.Require(
            name, need.Missing ?? Messages.MissingLabel, stage: need.Stage);
        if (run.Failures.Count > failures)
            return label;
        run.Accepts(label,
        [
            new((type, _) => !need.Accepts(type), RuleIds.LabelType,
                need.Message ?? Messages.Expected(need.Expected, "label", need.Parameter), need.Advice) { Stage = need.Stage },
        ]);
        return label;
    }

    private List<ArgumentValue> FeatureNames(StepRun run)
    {
        switch (Features)
        {
            case Features.None:
                return [];
            case Features.Several when run.Step.Has("featureColumnNames"):
                var names = run["featureColumnNames"];
                return names.Items.IsDefault ? [names] : [.. names.Items];
            case Features.Several when run.Step.Has("extraFeatureColumns") && run["extraFeatureColumns"] is { Items.IsDefault: false } extra:
                return [run["featureColumnName", "Features"], .. extra.Items];
            default:
                return [run["featureColumnName", "Features"]];
        }
    }

    private void Feature(StepRun run, ArgumentValue name)
    {
        var failures = run.Failures.Count;
        var column = run.Require(name, Messages.MissingFeature);
        if (run.Failures.Count > failures)
            return;
        Refusal refusal = Features == Features.RawImage
            ? new((type, _) => !(type.Is(ItemKind.Byte) && type.IsVector), RuleIds.FeatureType, Messages.Expected("VarVector<Byte>", "feature"), "Load the images as bytes: LoadRawImageBytes.")
            : new((type, _) => !(type.Is(ItemKind.Single) && type.Shape == ColumnShape.Vector), RuleIds.FeatureType, Messages.Expected("Vector<Single>", "feature"), FeatureAdvice);
        run.Accepts(column, [refusal]);
    }

    private static void Weight(StepRun run)
    {
        var failures = run.Failures.Count;
        var weight = run.Require(run["exampleWeightColumnName"], Messages.MissingWeight);
        if (run.Failures.Count == failures)
        {
            run.Accepts(weight,
            [
                new((type, _) => !(type.Is(ItemKind.Single) && !type.IsVector), RuleIds.InputType, Messages.Expected("Single", "weight"), "Weights must be a Single: convert the column."),
            ]);
        }
    }

    // Not looked at by the pass over the schema.
    private static void Group(StepRun run)
    {
        var failures = run.Failures.Count;
        var group = run.Require(run["rowGroupColumnName", "GroupId"], Messages.NotFound("Group"), stage: FailureStage.Fit);
        if (run.Failures.Count > failures)
            return;
        run.Accepts(group,
        [
            new((type, _) => !type.IsKey, RuleIds.Key, "Training group column '{column}' type is invalid: {type}. Must be Key type. (Parameter 'data')",
                "Make the group a key before: Conversion.Hash, or Conversion.MapValueToKey.") { Stage = FailureStage.Fit },
        ]);
    }
}
