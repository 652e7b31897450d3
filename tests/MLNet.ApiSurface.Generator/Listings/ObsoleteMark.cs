using System.Text.RegularExpressions;

namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>An <c>[Obsolete]</c>, which ends a line of a listing.</summary>
/// <param name="Message">What it tells the caller; may be empty.</param>
/// <param name="IsError">Whether a call is an error.</param>
internal sealed partial record ObsoleteMark(string Message, bool IsError)
{
    /// <summary>Takes the mark, if there is one, off a line.</summary>
    public static (string Line, ObsoleteMark? Mark) Cut(string line)
    {
        var match = Mark().Match(line);
        return match.Success
            ? (line[..match.Index], new ObsoleteMark(match.Groups["message"].Value, match.Groups["error"].Success))
            : (line, null);
    }

    [GeneratedRegex(@"  \[Obsolete(?<error> ERROR)?: (?<message>.*)\]$")]
    private static partial Regex Mark();
}
