namespace MLNet.ApiSurface.Generator;

/// <summary>What the generator writes.</summary>
/// <param name="Declarations">The text of each C# file by the name of its listing.</param>
/// <param name="Omitted">The text of the list of what was left out.</param>
/// <param name="OmittedLines">How many lines of the listings have no declaration that is equal to them.</param>
public sealed record GeneratedSurface(IReadOnlyDictionary<string, string> Declarations, string Omitted, int OmittedLines);
