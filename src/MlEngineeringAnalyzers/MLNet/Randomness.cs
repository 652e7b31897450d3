namespace MlEngineeringAnalyzers.MLNet;

/// <summary>Where an operation's random numbers come from when nobody gives it a seed.</summary>
internal enum Randomness
{
    /// <summary>It draws none: two runs give the same result whatever the context's seed.</summary>
    None,

    /// <summary>It draws from the context's generator: two runs with an unseeded context differ.</summary>
    Context,

    /// <summary>It draws from the context's generator only when its input can be shuffled (cached or binary data).</summary>
    ContextWhenShuffled,

    /// <summary>It takes the context's seed when there is one and a constant otherwise: repeatable either way.</summary>
    ContextOrConstant,

    /// <summary>It has a fixed default seed of its own, and the context's seed does not reach it.</summary>
    OwnSeed,

    /// <summary>It draws from the generator of the trainers that it wraps.</summary>
    Inner,
}
