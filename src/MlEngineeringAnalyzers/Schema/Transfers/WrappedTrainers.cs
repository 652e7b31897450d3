namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>
/// <c>OneVersusAll</c> and <c>PairwiseCoupling</c>: the pass over the schema sees the outer label only. In <c>Fit</c> the
/// label is mapped to Boolean under its own name, and the binary trainer looks for the label that it was given itself.
/// </summary>
internal static class WrappedTrainers
{
    private const string Advice = "The binary trainer has a label of its own, 'Label' by default: pass it the same labelColumnName.";

    public static void Apply(StepRun run)
    {
        var failures = run.Failures.Count;
        var outerName = run["labelColumnName", "Label"];
        run.Step.Inner.TryGetValue("binaryEstimator", out var inner);
        if (inner is not null)
            Features(run, inner);
        Column? label = null;
        if (run.Mode == RunMode.Score)
            label = run.TrainedLabel(outerName);
        else
            label = TrainerNeeds.CheckLabel(run, outerName, Labels.Key with { Parameter = "inputSchema", Missing = run.Mode == RunMode.Alone ? Messages.NotFound("Label") : null }, report: run.Failures.Count == failures);
        if (run.Mode != RunMode.Score && run.Failures.Count == failures && inner is not null && outerName.Text is { } outer)
            CheckInner(run, inner, outer);
        foreach (var (name, type) in TrainerTransfers.MulticlassOutputs(run, label))
            run.Add(ArgumentValue.Of(name), type, []);
    }

    private static void CheckInner(StepRun run, StepInput inner, string outer)
    {
        var name = inner.Get("labelColumnName", "Label");
        if (name.Text is { } text && text != outer && run.Input.Lacks(text))
        {
            run.Fail(StepRun.Missing(run.Input, text, Messages.MissingLabel, RuleIds.InnerLabel) with
            {
                Advice = Advice,
                Nearest = outer,
                Stage = FailureStage.Fit,
            });
        }
    }

    private static void Features(StepRun run, StepInput inner)
    {
        var failures = run.Failures.Count;
        var column = run.Require(inner.Get("featureColumnName", "Features"), Messages.MissingFeature);
        if (run.Failures.Count == failures)
        {
            run.Accepts(column,
            [
                new((type, _) => !(type.Is(ItemKind.Single) && type.Shape == ColumnShape.Vector), RuleIds.FeatureType, Messages.Expected("Vector<Single>", "feature"),
                    "Features must be one vector of Single of known size: Concatenate, ConvertType, or [VectorType(n)] on the member."),
            ]);
        }
    }
}
