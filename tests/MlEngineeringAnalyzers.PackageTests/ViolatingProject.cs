namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>A fresh project that the tests of a class build again and again, each with other properties.</summary>
public sealed class ViolatingProject : IDisposable
{
    internal FreshProject Project { get; } = new("Violations.cs");

    /// <inheritdoc />
    public void Dispose() => Project.Dispose();
}
