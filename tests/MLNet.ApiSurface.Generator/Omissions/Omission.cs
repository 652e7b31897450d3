namespace MLNet.ApiSurface.Generator.Omissions;

/// <summary>A line of a listing that the declarations leave out, or declare without one of its base types.</summary>
/// <param name="Line">The line, as it stands in the listing.</param>
/// <param name="Instead">What the surface declares in its place, in the listing's format; null if nothing.</param>
/// <param name="Reason">Why.</param>
internal sealed record Omission(string Line, string? Instead, string Reason);
