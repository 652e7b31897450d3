namespace MLNet.ApiSurface.Generator.Listings;

/// <summary>The public types of one ML.NET assembly.</summary>
/// <param name="Name">The assembly's name, which is the listing's file name without extension.</param>
/// <param name="Types">Every type, nested ones too, in the order of the listing.</param>
internal sealed record Listing(string Name, List<ListedType> Types);
