namespace MlEngineeringAnalyzers.Rules;

/// <summary>Names of the diagnostic properties in which rules tell fixes what they know. The values are C# expressions unless said otherwise.</summary>
internal static class FixProperties
{
    /// <summary>The data that the model was fitted on.</summary>
    public const string TrainingData = nameof(TrainingData);

    /// <summary>The data that was held out when the model was fitted.</summary>
    public const string HeldOutData = nameof(HeldOutData);

    /// <summary>
    /// <see cref="HeldOutData"/> as the code can say it that calls the method which evaluates; the call is the last place of the story.
    /// </summary>
    public const string HeldOutAtCall = nameof(HeldOutAtCall);

    /// <summary>A split of the very data that the model was fitted on.</summary>
    public const string SplitOfTrainingData = nameof(SplitOfTrainingData);

    /// <summary>There, with any value, when the model was fitted on loaded rows that nothing has split or prepared.</summary>
    public const string IsUnsplit = nameof(IsUnsplit);

    /// <summary>There, with any value, when the model was scored on rows that it was not fitted on as well.</summary>
    public const string IsOnTestSide = nameof(IsOnTestSide);

    /// <summary>The training side of the split whose test side the model was scored on, as the code that fits the model can say it.</summary>
    public const string TrainingSideAtFit = nameof(TrainingSideAtFit);

    /// <summary>
    /// There when the model is evaluated after it was saved, at the last place of the story; <see cref="OnTrainingData"/>
    /// when that is on rows that it was fitted on.
    /// </summary>
    public const string EvaluatedLater = nameof(EvaluatedLater);

    /// <summary>A value of <see cref="EvaluatedLater"/>.</summary>
    public const string OnTrainingData = nameof(OnTrainingData);

    /// <summary>The model.</summary>
    public const string Model = nameof(Model);

    /// <summary>Name of the trainer's <see cref="MLNet.MLTask"/>; absent when metrics cannot be asked for.</summary>
    public const string Task = nameof(Task);

    /// <summary>Name of the method that evaluates what the trainer predicts.</summary>
    public const string Evaluator = nameof(Evaluator);

    /// <summary>Name of the trainer's label column; absent when it is the default.</summary>
    public const string Label = nameof(Label);

    /// <summary>Name of a ranker's group column; absent when it is the default.</summary>
    public const string RowGroup = nameof(RowGroup);

    /// <summary>How often each feature has to be shuffled at least; absent when that is not what is wrong.</summary>
    public const string PermutationCount = nameof(PermutationCount);

    /// <summary>Name of the column that a ranker's groups are made from, as it is in the data that is split. Not an expression.</summary>
    public const string RawGroup = nameof(RawGroup);

    /// <summary>The metrics of the model.</summary>
    public const string Metrics = nameof(Metrics);

    /// <summary>Name of the column that is missing or wrong. Not an expression.</summary>
    public const string Column = nameof(Column);

    /// <summary>Name of the column that was probably meant. Not an expression.</summary>
    public const string Nearest = nameof(Nearest);

    /// <summary>Type of the wrong column, in the notation of <see cref="MlEngineeringAnalyzers.Schema.TypeNotation"/>.</summary>
    public const string Type = nameof(Type);

    /// <summary>Name of the only vector of features before the step: joined of columns, and not read by other steps. Not an expression.</summary>
    public const string Features = nameof(Features);

    /// <summary>Names of the columns to leave out of the list: a line each. Not an expression.</summary>
    public const string Unwanted = nameof(Unwanted);

    /// <summary>The wrong columns of the same step: a line each, the name and that of the nearest column, with a tab between.</summary>
    public const string Columns = nameof(Columns);

    /// <summary>The columns that there are before the step, or that the engine's model was made for: a line each, name and type, with a tab between.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>
    /// The member of a row class that the finding is about, or from which the wrong column comes: the id that documentation
    /// comments give it (<c>P:House.Price</c>). Not an expression.
    /// </summary>
    public const string Declaration = nameof(Declaration);

    /// <summary>The row class that the finding is about, as documentation comments name it (<c>T:House</c>). Not an expression.</summary>
    public const string Row = nameof(Row);
}
