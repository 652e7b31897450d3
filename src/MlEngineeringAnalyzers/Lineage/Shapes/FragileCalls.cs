using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>
/// Calls that the values of the rows may well break (measured): after them it is not certain that the program goes on.
/// </summary>
internal sealed class FragileCalls(DataShapes shapes)
{
    /// <summary>Whether the call may throw because of the values, though its schema is right.</summary>
    public bool Contains(Occurrence call) => call.Kind switch
    {
        OperationKind.Fit => call.Result is FittedModel model && IsFragile(model),
        // "AUC is not defined when there is no negative class in the data": the default test side is a tenth of the rows.
        OperationKind.Evaluate => call.Operation.Task == MLTask.BinaryClassification && call[ParameterRole.Data]?.Mentions(IsSmallTestSide) == true,
        _ => false,
    };

    private bool IsFragile(FittedModel model)
    {
        foreach (var step in ModelTraits.Trainers(model.Estimator))
        {
            // "The learnt eigenvectors contained NaN values", on data of low rank.
            if (step.Operation.Name == "RandomizedPca")
                return true;
            // "The weights/bias contain invalid values", on features that are not normalized.
            if (step.Operation.Name == "OnlineGradientDescent" && Features(model, step) is not { IsNormalized: true })
                return true;
        }

        return false;
    }

    private MlEngineeringAnalyzers.Schema.ColumnType? Features(FittedModel model, Step step)
    {
        if (model.Estimator is not EstimatorValue chain || chain.Steps.IndexOf(step) is not (>= 0 and var index))
            return null;
        var before = shapes.Fitted(model).Before;
        var name = (step[ParameterRole.Features] as Constant)?.Value as string ?? "Features";
        return index < before.Length ? before[index].Find(name)?.Type : null;
    }

    private static bool IsSmallTestSide(AbstractValue value) =>
        value is SplitSide { IsTest: true, Split: { Operation.Kind: OperationKind.TrainTestSplit } split } && split["testFraction"] is null;
}
