using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>A stretch of source text; lines and columns count from 1.</summary>
/// <param name="File">The path of the file, as its syntax tree has it.</param>
/// <param name="Line">The line where it begins.</param>
/// <param name="Column">The column where it begins.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column behind its last character.</param>
public sealed record FindingPlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A diagnostic that is about no place in the source has this one.</summary>
    public static FindingPlace None { get; } = new("", 0, 0, 0, 0);

    /// <summary>The place of a Roslyn location.</summary>
    /// <param name="location">A location in source or elsewhere.</param>
    public static FindingPlace From(Location location)
    {
        if (!location.IsInSource)
            return None;

        // Not the mapped span: labels count the lines of the file, whatever its #line directives say.
        var span = location.GetLineSpan();
        return new(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }
}
