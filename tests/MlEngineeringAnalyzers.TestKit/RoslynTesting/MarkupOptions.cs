namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>The defaults.</summary>
    None = 0,

    /// <summary>An id with several descriptors stands for the first of them, instead of failing the test.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code and not a cursor, so that raw interpolated strings can stand in a test program.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
