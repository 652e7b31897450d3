using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Questions about models, estimators and data that need no state.</summary>
internal static class ModelTraits
{
    /// <summary>The models that data was scored by, each with the rows that it was given.</summary>
    public static IEnumerable<(AbstractValue Model, AbstractValue Rows)> ModelsBehind(AbstractValue data)
    {
        switch (data)
        {
            case Choice choice:
                return choice.Alternatives.SelectMany(ModelsBehind);
            case RowView view:
                return ModelsBehind(view.Source);
            case ScoredData scored:
                var rows = Rows(scored.Source);
                return Parts(scored.Model).Select(m => (m, rows)).Concat(ModelsBehind(scored.Source));
            default:
                return [];
        }
    }

    /// <summary>The models that a model is made of; for an ordinary one, itself.</summary>
    public static IEnumerable<AbstractValue> Parts(AbstractValue model) => model switch
    {
        Choice choice => choice.Alternatives.SelectMany(Parts),
        DerivedModel derived => derived.Parts.SelectMany(Parts),
        _ => [model],
    };

    /// <summary>The data without what models added to it.</summary>
    public static AbstractValue Rows(AbstractValue data) => data is ScoredData scored ? Rows(scored.Source) : data;

    /// <summary>The steps of an estimator.</summary>
    public static IEnumerable<AbstractValue> Steps(AbstractValue estimator) => estimator switch
    {
        EstimatorValue chain => chain.Steps.SelectMany(Steps),
        Choice choice => choice.Alternatives.SelectMany(Steps),
        _ => [estimator],
    };

    /// <summary>The trainers of an estimator that are known.</summary>
    public static IEnumerable<Step> Trainers(AbstractValue estimator) =>
        Steps(estimator).OfType<Step>().Where(s => s.Operation.Kind == OperationKind.Trainer);

    /// <summary>The steps of an estimator that learn from the data, its trainers apart.</summary>
    public static IEnumerable<Step> Learning(AbstractValue estimator) =>
        Steps(estimator).OfType<Step>().Where(s => s.Operation.Kind != OperationKind.Trainer && Learns(s));

    private static bool Learns(Step step)
    {
        if (step.Operation.LearnsUnlessGiven is { } given && step[given] is not null)
            return false;
        if (step.Operation.LearnsWith is { } condition)
            return step[condition.Parameter] is EnumConstant { Name: { } name } && condition.Values.Contains(name);
        return step.Operation.Learns;
    }

    /// <summary>Whether something of the estimator is not known.</summary>
    public static bool HasUnknownSteps(AbstractValue estimator) => Steps(estimator).Any(s => s is not Step);
}
