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
    /// <summary>The task of a trainer, evaluator or cross-validator.</summary>
    public MLTask Task { get; init; }

    /// <summary>Where the random numbers of the operation come from.</summary>
    public Randomness Randomness { get; init; }

    /// <summary>Whether the result varies between runs when more than one thread works, even with a seeded context.</summary>
    public bool VariesWithThreads { get; init; }

    /// <summary>Whether the operation learns something from the data when it is fitted.</summary>
    public bool Learns { get; init; }

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

    /// <summary>Whether the output is normalized: a normalizer, or an encoding that needs none.</summary>
    public bool Normalizes { get; init; }

    /// <summary>Whether a time-series estimator, for which the order of rows matters.</summary>
    public bool TimeSeries { get; init; }

    /// <summary>Whether discarding the result is surely a mistake: the call gives a new object and changes nothing.</summary>
    public bool Pure { get; init; }
}
