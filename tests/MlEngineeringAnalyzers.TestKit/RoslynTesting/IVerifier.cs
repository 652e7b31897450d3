using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a test reports that something is not as expected; a bridge to any test framework.</summary>
public interface IVerifier
{
    /// <summary>Fails unless <paramref name="collection"/> is empty.</summary>
    void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both values are equal.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails unless the condition holds.</summary>
    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails if the condition holds.</summary>
    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails always.</summary>
    [DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Fails for a language that the test cannot handle.</summary>
    void LanguageIsSupported(string language);

    /// <summary>Fails if <paramref name="collection"/> is empty.</summary>
    void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless both sequences have equal items in equal order.</summary>
    void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>A verifier whose messages begin with <paramref name="context"/>.</summary>
    IVerifier PushContext(string context);
}
