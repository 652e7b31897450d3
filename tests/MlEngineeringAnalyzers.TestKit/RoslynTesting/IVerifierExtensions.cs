namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Comparisons that every verifier shares.</summary>
public static class IVerifierExtensions
{
    /// <summary>Fails unless both texts are equal, and shows the lines in which they differ.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (expected != actual)
            verifier.Fail($"{message ?? "The texts differ"}{Environment.NewLine}{LineDiff.Describe(expected, actual)}");
    }
}
