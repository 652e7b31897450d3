using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state with everything inherited, its markup read and removed.</summary>
internal sealed record EvaluatedState(
    ImmutableArray<(string filename, SourceText content)> Sources,
    ImmutableArray<(string filename, SourceText content)> AdditionalFiles,
    ImmutableArray<(string filename, SourceText content)> AnalyzerConfigFiles,
    ImmutableArray<MetadataReference> AdditionalReferences,
    OutputKind? OutputKind,
    ImmutableArray<DiagnosticResult> ExpectedDiagnostics);
