using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Consumers;

/// <summary>Numbers that ML.NET refuses whatever the data is.</summary>
internal static class RangeChecks
{
    private static readonly NumberRange s_positive = new(v => v > 0, "Give a number above 0.");
    private static readonly NumberRange s_notNegative = new(v => v >= 0, "Give 0 or more.");
    private static readonly NumberRange s_share = new(v => v is >= 0 and <= 1, "Give a share between 0 and 1.");
    private static readonly NumberRange s_folds = new(v => v > 1, "Use at least two folds.");

    // Those of splits and of cross-validation are measured, the others from the sources, which are named.
    private static readonly ILookup<string, Bound> s_atCall = Lookup(
        new(["TrainTestSplit"], "testFraction", new(v => v is > 0 and < 1, "Give the share of rows to test on, such as 0.2."), "Must be between 0 and 1 exclusive"),
        new(["CrossValidationSplit"], "numberOfFolds", s_folds, "Must be more than 1"),
        new(["CrossValidate", "CrossValidateNonCalibrated"], "numberOfFolds", s_folds, "Must be more than 1") { Shown = "numFolds" },

        // DataOperationsCatalog
        new(["TakeRows"], "count", new(v => v > 0, "Take at least one row."), "Must be greater than zero."),
        new(["SkipRows"], "count", new(v => v > 0, "Skip at least one row, or leave the call out."), "Must be greater than zero."),
        new(["ShuffleRows"], "shufflePoolSize", s_positive, "Must be positive"),
        new(["FilterRowsByKeyColumnFraction"], "lowerBound", s_share, "Must be in [0, 1]"),
        new(["FilterRowsByKeyColumnFraction"], "upperBound", s_share, "Must be in [0, 1]"),

        // KMeansTrainer
        new(["KMeans"], "NumberOfClusters", s_positive, "Must be positive"),
        new(["KMeans"], "MaximumNumberOfIterations", s_positive, "Must be positive"),
        new(["KMeans"], "OptimizationTolerance", s_positive, "Tolerance must be positive"),

        // LightGbmTrainerBase
        new(["LightGbm"], "NumberOfIterations", s_notNegative, "must be >= 0."),
        new(["LightGbm"], "MaximumBinCountPerFeature", s_positive, "must be > 0."),

        // SdcaTrainerBase
        new(["Sdca", "SdcaLogisticRegression", "SdcaNonCalibrated", "SdcaMaximumEntropy"], "L2Regularization", s_notNegative, "L2 constant must be non-negative."),
        new(["Sdca", "SdcaLogisticRegression", "SdcaNonCalibrated", "SdcaMaximumEntropy"], "L1Regularization", s_notNegative, "L1 threshold must be non-negative."),
        new(["Sdca", "SdcaLogisticRegression", "SdcaNonCalibrated", "SdcaMaximumEntropy"], "MaximumNumberOfIterations", s_positive, "Max number of iterations must be positive."),

        // LbfgsTrainerBase
        new(["LbfgsLogisticRegression", "LbfgsMaximumEntropy", "LbfgsPoissonRegression"], "L2Regularization", s_notNegative, "Must be non-negative"),
        new(["LbfgsLogisticRegression", "LbfgsMaximumEntropy", "LbfgsPoissonRegression"], "L1Regularization", s_notNegative, "Must be non-negative"),
        new(["LbfgsLogisticRegression", "LbfgsMaximumEntropy", "LbfgsPoissonRegression"], "OptimizationTolerance", s_positive, "Must be positive"),
        new(["LbfgsLogisticRegression", "LbfgsMaximumEntropy", "LbfgsPoissonRegression"], "HistorySize", s_positive, "Must be positive"),

        // OnlineLinearTrainer, AveragedLinearTrainer, LinearSvmTrainer
        new(["AveragedPerceptron", "OnlineGradientDescent", "LinearSvm"], "NumberOfIterations", s_positive, "must be positive"),
        new(["AveragedPerceptron", "OnlineGradientDescent"], "LearningRate", s_positive, "must be positive"),
        new(["AveragedPerceptron", "OnlineGradientDescent"], "L2Regularization", new(v => v is >= 0 and < 0.5, "Give a number from 0 to below 0.5."), "must be in range [0, 0.5)"),
        new(["LinearSvm"], "Lambda", s_positive, "must be positive"),

        // MatrixFactorizationTrainer
        new(["MatrixFactorization"], "ApproximationRank", s_positive, "Parameter must be positive"),
        new(["MatrixFactorization"], "NumberOfIterations", s_positive, "Parameter must be positive"),
        new(["MatrixFactorization"], "LearningRate", s_positive, "Parameter must be positive"),

        // LdSvmTrainer, OlsTrainer, SymbolicSgdLogisticRegressionBinaryTrainer, RandomizedPcaTrainer
        new(["LdSvm"], "TreeDepth", s_notNegative, "Tree depth can not be negative."),
        new(["Ols"], "L2Regularization", s_notNegative, "L2 regularization term cannot be negative"),
        new(["SymbolicSgdLogisticRegression"], "NumberOfIterations", s_positive, "Must be positive."),
        new(["RandomizedPca"], "Rank", s_positive, "Rank must be positive") { Shown = "_rank" },

        // PrincipalComponentAnalyzer.ColumnOptions, LatentDirichletAllocationEstimator.ColumnOptions
        new(["ProjectToPrincipalComponents"], "Rank", s_positive, "Rank must be positive."),
        new(["LatentDirichletAllocation"], "numberOfTopics", s_positive, "Must be positive."),
        new(["LatentDirichletAllocation"], "maximumNumberOfIterations", s_positive, "Must be positive."),

        // SrCnnEntireAnomalyDetector
        new(["DetectEntireAnomalyBySrCnn"], "Threshold", s_share, "Must be in [0,1]."),
        new(["DetectEntireAnomalyBySrCnn"], "Sensitivity", new(v => v is >= 0 and <= 100, "Give a number between 0 and 100."), "Must be in [0,100]."),
        new(["DetectEntireAnomalyBySrCnn"], "BatchSize", new(v => v is -1 or >= 12, "Give 12 or more, or -1 for all rows at once."), "Must be -1 or no less than 12."));

    // Trees look at their options when they are trained (TreeOptions.Check).
    private static readonly ILookup<string, Bound> s_atFit = Lookup(
        new(["FastTree", "FastForest", "FastTreeTweedie"], "NumberOfLeaves", new(v => v >= 2, "A tree has at least two leaves."), "Must be at least 2."),
        new(["FastTree", "FastForest", "FastTreeTweedie"], "NumberOfTrees", s_positive, "Must be positive."));

    /// <summary>The failure of an argument that a call refuses; null when none is certain.</summary>
    public static SchemaFailure? Check(StepInput call) => Check(call, s_atCall);

    /// <summary>The failure of an argument of a step that its <c>Fit</c> refuses; null when none is certain.</summary>
    public static SchemaFailure? CheckFit(StepInput step) => Check(step, s_atFit) is { } failure ? failure with { Stage = FailureStage.Fit } : null;

    /// <summary>Whether there are arguments of an operation to check.</summary>
    public static bool Knows(Operation operation) => s_atCall.Contains(operation.Name);

    private static SchemaFailure? Check(StepInput call, ILookup<string, Bound> bounds)
    {
        foreach (var bound in bounds[call.Operation.Name])
        {
            if (call.Get(bound.Parameter).Number is { } number && !bound.Range.Contains(number))
                return new SchemaFailure(RuleIds.Range, $"{bound.Must} (Parameter '{bound.Shown ?? bound.Parameter}')", bound.Range.Advice);
        }

        return null;
    }

    private static ILookup<string, Bound> Lookup(params Bound[] bounds) =>
        bounds.SelectMany(b => b.Operations.Select(o => (Operation: o, Bound: b))).ToLookup(b => b.Operation, b => b.Bound);

    private sealed record NumberRange(Func<double, bool> Contains, string Advice);

    /// <summary>What a number may be.</summary>
    /// <param name="Operations">The names of the methods that take it.</param>
    /// <param name="Parameter">The parameter, or the member of the options; in upper or lower case.</param>
    /// <param name="Range">What it may be.</param>
    /// <param name="Must">What ML.NET says otherwise.</param>
    private sealed record Bound(string[] Operations, string Parameter, NumberRange Range, string Must)
    {
        /// <summary>How ML.NET calls the parameter, if otherwise.</summary>
        public string? Shown { get; init; }
    }
}
