namespace MlEngineeringAnalyzers.MLNet;

/// <summary>One row of the operation catalogue: what ML.NET does when a method of that name is called.</summary>
/// <param name="Kind">What the call does.</param>
/// <param name="Owner">
/// Metadata name of the type on which the call is written: the type that declares an instance method, or the
/// type that an extension method extends. An interface stands for all its implementations.
/// </param>
/// <param name="Name">Name of the method; <c>.ctor</c> for a constructor.</param>
internal sealed record Operation(OperationKind Kind, string Owner, string Name)
{
    /// <summary>
    /// The task of a trainer, evaluator, cross-validator or time-series step; <see cref="MLTask.None"/> also where the
    /// evaluators of the catalogue in which ML.NET keeps a trainer do not fit what it predicts.
    /// </summary>
    public MLTask Task { get; init; }

    /// <summary>Where the random numbers of the operation come from.</summary>
    public Randomness Randomness { get; init; }

    /// <summary>Whether the result varies between runs when more than one thread works, even with a seeded context.</summary>
    public bool VariesWithThreads { get; init; }

    /// <summary>
    /// Whether the step, with its default arguments, learns something from the data when it is fitted
    /// ("does this estimator need to look at the data to train its parameters" in ML.NET's documentation).
    /// </summary>
    public bool Learns { get; init; }

    /// <summary>The argument that makes a step learn which does not learn by default; null when there is none.</summary>
    public ArgumentCondition? LearnsWith { get; init; }

    /// <summary>
    /// Name of the parameter that brings what the step would else learn (a key dictionary, a trained model): given
    /// and not null, the step learns nothing. Null when there is none.
    /// </summary>
    public string? LearnsUnlessGiven { get; init; }

    /// <summary>Whether the trainer takes its needs and its randomness from a trainer that is handed to it.</summary>
    public bool WrapsTrainer { get; init; }

    /// <summary>Whether ML.NET has an evaluator for what the step predicts.</summary>
    public bool HasEvaluator { get; init; } = true;

    /// <summary>Whether the trainer expects features of similar scale (<c>TrainerInfo.NeedNormalization</c>).</summary>
    public bool NeedsNormalization { get; init; }

    /// <summary>Whether the trainer's scores are not probabilities (<c>TrainerInfo.NeedCalibration</c>).</summary>
    public bool NeedsCalibration { get; init; }

    /// <summary>Whether the trainer makes many passes over its data (<c>TrainerInfo.WantCaching</c>).</summary>
    public bool WantsCaching { get; init; }

    /// <summary>Whether a binary trainer, or a binary evaluator, produces or needs a <c>Probability</c> column.</summary>
    public bool Probability { get; init; }

    /// <summary>Whether the step can be exported to ONNX.</summary>
    public bool Onnx { get; init; } = true;

    /// <summary>
    /// Whether the output needs no normalizer: a normalizer made it, or an encoding with values of one scale, or code
    /// that nobody can look into from here (a mapping written by the user, a model from a file).
    /// </summary>
    public bool Normalizes { get; init; }

    /// <summary>Whether a time-series estimator, for which the order of rows matters.</summary>
    public bool TimeSeries { get; init; }

    /// <summary>Whether discarding the result is surely a mistake: the call gives a new object and changes nothing.</summary>
    public bool Pure { get; init; }
}

/// <summary>That an argument of enum type has one of some values.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Values">Names of the enum's members.</param>
internal sealed record ArgumentCondition(string Parameter, params string[] Values);
