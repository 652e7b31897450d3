using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What is unusual about a test. A plain test needs none of it.</summary>
public sealed record VerifierOptions
{
    /// <summary>Nothing unusual.</summary>
    public static VerifierOptions Default { get; } = new();

    /// <summary>Rules that the test is about, besides those that markup and expected diagnostics name.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Lines of an <c>.editorconfig</c> that apply to every C# file.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Lines of a <c>.globalconfig</c>, MSBuild properties (<c>build_property.Name</c>) for instance.</summary>
    public string? GlobalConfig { get; init; }

    /// <summary>More files of the program, with or without markup.</summary>
    public ImmutableArray<(string Name, string Source)> Files { get; init; } = [];

    /// <summary>Those of <see cref="Files"/> that the fix changes or adds, after it.</summary>
    public ImmutableArray<(string Name, string Source)> FixedFiles { get; init; } = [];

    /// <summary>What the program compiles to; found by looking for top-level statements when it is not given.</summary>
    public OutputKind? OutputKind { get; init; }

    /// <summary>Whether the program references ML.NET.</summary>
    public bool MLNet { get; init; } = true;

    /// <summary>Further references.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Analyzers and suppressors that run beside the one under test.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Companions { get; init; } = [];

    /// <summary>Which of the compiler's diagnostics the test must expect.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; init; } = CompilerDiagnostics.Errors;

    /// <summary>The C# that the program needs, when its syntax does not tell an older compiler so.</summary>
    public int NeedsCSharp { get; init; }

    /// <summary>Equivalence key of the action that is taken; the first one when it is not given.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>The source after FixAll, when it differs from that after single fixes.</summary>
    public string? BatchFixedSource { get; init; }

    /// <summary>How many single fixes it takes, when not one for each diagnostic.</summary>
    public int? IncrementalIterations { get; init; }

    /// <summary>How often FixAll has to be applied, when not once.</summary>
    public int? FixAllIterations { get; init; }
}
