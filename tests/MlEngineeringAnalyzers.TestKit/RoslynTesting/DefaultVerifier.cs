using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reports a failure as an <see cref="InvalidOperationException"/>, which every test framework understands.</summary>
public class DefaultVerifier : IVerifier
{
    /// <summary>A verifier without a context.</summary>
    public DefaultVerifier()
        : this([])
    {
    }

    /// <summary>A verifier whose messages begin with <paramref name="context"/>.</summary>
    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    /// <summary>What is being verified, the innermost first.</summary>
    protected ImmutableStack<string> Context { get; }

    /// <inheritdoc/>
    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (collection.Any())
            Fail($"'{collectionName}' is not empty");
    }

    /// <inheritdoc/>
    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail(message ?? $"Expected '{expected}', found '{actual}'");
    }

    /// <inheritdoc/>
    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
            Fail(message ?? "Expected 'true', found 'false'");
    }

    /// <inheritdoc/>
    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
            Fail(message ?? "Expected 'false', found 'true'");
    }

    /// <inheritdoc/>
    [DoesNotReturn]
    public virtual void Fail(string? message = null) => throw new InvalidOperationException(CreateMessage(message));

    /// <inheritdoc/>
    public virtual void LanguageIsSupported(string language)
    {
        if (language != LanguageNames.CSharp)
            Fail($"Unsupported language: '{language}'");
    }

    /// <inheritdoc/>
    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
    {
        if (!collection.Any())
            Fail($"'{collectionName}' is empty");
    }

    /// <inheritdoc/>
    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
    {
        if (!expected.SequenceEqual(actual, equalityComparer))
            Fail(message ?? $"Expected [{string.Join(", ", expected)}], found [{string.Join(", ", actual)}]");
    }

    /// <inheritdoc/>
    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    /// <summary>The text of a failure: its context, then what is wrong.</summary>
    protected virtual string CreateMessage(string? message) =>
        string.Join(Environment.NewLine, Context.Reverse().Select(context => $"Context: {context}").Append(message));
}
