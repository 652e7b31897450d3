using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. Immutable: every <c>With</c> returns a new one.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>No diagnostics.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;

    /// <summary>A diagnostic with this id and severity, whatever its message.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>A diagnostic of this rule, with its message: arguments have to be given where it has places for them.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    /// <summary>Id.</summary>
    public string Id { get; }

    /// <summary>Severity.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>Location, then additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    /// <summary>Whether a location is expected.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>Whether the diagnostic is suppressed; null for an ordinary one.</summary>
    public bool? IsSuppressed { get; private init; }

    /// <summary>Format of the message.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>Arguments of the message.</summary>
    public object[]? MessageArguments { get; private init; }

    /// <summary>The message, when it is compared: the literal one, or the format with its arguments.</summary>
    public string? Message
    {
        get => field ?? (MessageFormat?.ToString(CultureInfo.InvariantCulture) is not { } format ? null
            : MessageArguments is { } arguments ? string.Format(CultureInfo.InvariantCulture, format, arguments)
            : format);
        private init;
    }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>With another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>With message arguments.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>With a literal message; null compares none.</summary>
    public DiagnosticResult WithMessage(string? message) =>
        this with { Message = message, MessageFormat = null, MessageArguments = null };

    /// <summary>With the format of the message.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>With other options.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>With or without suppression.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    /// <summary>Without a location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>At the markup span of this number; a second call adds an additional location.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>At the markup span of this number; a second call adds an additional location.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(markupKey, 0);
        return WithSpan(new FileLinePositionSpan("", key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>Starting at a line and column, both counted from one.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    /// <summary>Starting at a line and column of a file, both counted from one.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) =>
        WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>Starting at a position, counted from zero.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    /// <summary>Starting at a position of a file, counted from zero.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location) =>
        WithLocation(path, location, DiagnosticLocationOptions.IgnoreLength);

    /// <summary>At a position of a file, counted from zero.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options);

    /// <summary>At a span, lines and columns counted from one.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    /// <summary>At a span of a file, lines and columns counted from one.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(
            path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>At a span.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>At a span.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    /// <summary>Locations without a file are in this one.</summary>
    public DiagnosticResult WithDefaultPath(string path) => MapSpans(span => span.Path.Length > 0
        ? span
        : new FileLinePositionSpan(path, span.StartLinePosition, span.EndLinePosition));

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = HasLocation ? $"{Spans[0].Span.Path}{Spans[0].Span.Span}: " : "";
        return $"{place}{Severity} {Id}{(Message is { } message ? ": " + message : "")}";
    }

    /// <summary>With every location that is given by a markup key replaced by the span that the key names.</summary>
    internal DiagnosticResult WithResolvedKeys(Func<int, FileLinePositionSpan> resolve) => this with
    {
        Spans = Spans.Select(location => location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? new DiagnosticLocation(
                resolve(location.Span.StartLinePosition.Line),
                location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : location).ToImmutableArray(),
    };

    private DiagnosticResult MapSpans(Func<FileLinePositionSpan, FileLinePositionSpan> map) => this with
    {
        Spans = Spans.Select(location => new DiagnosticLocation(map(location.Span), location.Options)).ToImmutableArray(),
    };
}
