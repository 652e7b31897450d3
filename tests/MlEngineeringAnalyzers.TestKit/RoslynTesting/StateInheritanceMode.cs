namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Everything that it does not state itself; of the expected diagnostics, those that no fix takes away.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>Like <see cref="AutoInherit"/>, with all expected diagnostics.</summary>
    AutoInheritAll,
}
