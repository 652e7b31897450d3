using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>A step of an estimator, at a place where the estimator is fitted or cross-validated.</summary>
/// <param name="Fit">The fit, or the cross-validation.</param>
/// <param name="Data">The data that it is fitted on.</param>
/// <param name="Input">The step.</param>
/// <param name="Index">Its place in the estimator.</param>
/// <param name="Outcome">What became of the schema in the whole estimator.</param>
internal sealed record FittedStep(Occurrence Fit, AbstractValue Data, StepInput Input, int Index, ChainOutcome Outcome)
{
    /// <summary>The call that made the step.</summary>
    public SyntaxNode Site => (SyntaxNode)Input.Origin!;

    /// <summary>The shape that the step was given.</summary>
    public SchemaShape Before => Outcome.Before[Index];

    /// <summary>The shape after the step.</summary>
    public SchemaShape After => Index + 1 < Outcome.Before.Length ? Outcome.Before[Index + 1] : Outcome.Output;

    /// <summary>The known steps of everything that the graph fits.</summary>
    public static IEnumerable<FittedStep> Of(LineageGraph graph) => Of(graph, SchemaFindings.Of(graph).Steps, SchemaFindings.Of(graph).Shapes);

    /// <summary>The same, with names that come in through parameters as each path passes them.</summary>
    public static IEnumerable<FittedStep> Followed(LineageGraph graph) => Of(graph, SchemaFindings.Of(graph).Followed.Steps, SchemaFindings.Of(graph).Followed.Shapes);

    private static IEnumerable<FittedStep> Of(LineageGraph graph, StepInputs inputs, DataShapes shapes)
    {
        foreach (var fit in graph.Occurrences)
        {
            var (estimator, data) = fit switch
            {
                { Kind: OperationKind.Fit, Result: FittedModel model } => (model.Estimator, model.Data),
                { Kind: OperationKind.CrossValidate, Result: ExperimentResult result } => (result.Estimator, result.Data),
                _ => default,
            };
            if (estimator is null)
                continue;
            var steps = inputs.Steps(estimator);
            var outcome = fit.Result is FittedModel fitted ? shapes.Fitted(fitted) : shapes.Fit(estimator, data, RunMode.Chain);
            for (var i = 0; i < steps.Count; i++)
            {
                if (steps[i] is { } step)
                    yield return new(fit, data, step, i, outcome);
            }
        }
    }
}
