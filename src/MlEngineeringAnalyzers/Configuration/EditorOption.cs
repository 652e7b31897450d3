using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Configuration;

/// <summary>An option that a user sets in an <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
/// <param name="Name">The key: <c>mle_</c> and what it is about.</param>
/// <param name="Type">What kind of value it takes, in a word or two.</param>
/// <param name="DefaultText">The default as a user would write it.</param>
/// <param name="Accepted">What is accepted, to end the sentence "Accepted is ...".</param>
/// <param name="Documentation">What the option does.</param>
internal abstract record EditorOption(string Name, string Type, string DefaultText, string Accepted, string Documentation)
{
    /// <summary>The value that was set and cannot be read; null when none was set, or it can be read.</summary>
    public string? InvalidValue(AnalyzerConfigOptions options) =>
        options.TryGetValue(Name, out var text) && !Accepts(text) ? text : null;

    /// <summary>Whether the text is a value of the option.</summary>
    protected abstract bool Accepts(string text);
}

/// <summary>An option with values of one type.</summary>
/// <param name="Parse">Reads a value; null when the text is none.</param>
internal sealed record EditorOption<T>(
    string Name, string Type, string DefaultText, string Accepted, string Documentation, Func<string, T?> Parse)
    : EditorOption(Name, Type, DefaultText, Accepted, Documentation)
    where T : class
{
    private readonly T _default = Parse(DefaultText)!;

    /// <summary>The value for a file; the default when none was set or it cannot be read.</summary>
    public T Read(AnalyzerConfigOptions options) => options.TryGetValue(Name, out var text) ? Parse(text) ?? _default : _default;

    /// <inheritdoc />
    protected override bool Accepts(string text) => Parse(text) is not null;
}
