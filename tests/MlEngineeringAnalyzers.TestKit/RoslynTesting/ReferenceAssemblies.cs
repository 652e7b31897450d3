namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework that a test program targets. This one only bears the name: the Roslyn packages download reference
/// assemblies, and our tests bring their own as <see cref="ProjectState.AdditionalReferences"/>.
/// </summary>
public sealed class ReferenceAssemblies(string targetFramework)
{
    /// <summary>Short name of the framework; empty for none.</summary>
    public string TargetFramework { get; } = targetFramework;
}
