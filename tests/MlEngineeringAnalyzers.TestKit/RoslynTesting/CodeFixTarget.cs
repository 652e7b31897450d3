using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What one pass over the fixes must arrive at.</summary>
/// <param name="Scope">Scope of FixAll; null fixes one diagnostic at a time.</param>
/// <param name="Iterations">How many steps it takes; a negative number is an upper bound.</param>
/// <param name="Sources">The program at the end.</param>
/// <param name="IsClean">Whether nothing fixable is reported in that program.</param>
internal sealed record CodeFixTarget(
    FixAllScope? Scope, int Iterations, ImmutableArray<(string filename, SourceText content)> Sources, bool IsClean);
