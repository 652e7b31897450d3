using System.Text;
using Microsoft.CodeAnalysis;
using MLNet.ApiSurface.Generator.Listings;
using MLNet.ApiSurface.Generator.Omissions;
using MLNet.ApiSurface.Generator.Writing;

namespace MLNet.ApiSurface.Generator;

/// <summary>Makes the declarations of ML.NET's public surface from its listings.</summary>
public static class SurfaceGenerator
{
    /// <summary>Makes the declarations.</summary>
    /// <param name="listings">The text of each listing by its name.</param>
    /// <param name="support">The text of the files written by hand, which the declarations mention.</param>
    /// <param name="references">The framework and ASP.NET Core.</param>
    public static GeneratedSurface Generate(
        IReadOnlyDictionary<string, string> listings,
        IReadOnlyCollection<string> support,
        IReadOnlyCollection<MetadataReference> references)
    {
        var read = ListingReader.Read(listings);
        var omissions = OmissionPass.Apply(read);

        var draft = Write(read, new Dictionary<string, IReadOnlyList<string>>());
        var explicitImplementations = ExplicitImplementations.Find([.. draft.Values, .. support], references);
        return new GeneratedSurface(Write(read, explicitImplementations), Write(omissions), omissions.Count);
    }

    private static Dictionary<string, string> Write(
        IReadOnlyList<Listing> listings,
        IReadOnlyDictionary<string, IReadOnlyList<string>> explicitImplementations)
    {
        var writer = new SurfaceWriter([.. listings.SelectMany(listing => listing.Types)], explicitImplementations);
        return listings.ToDictionary(listing => listing.Name, writer.Write);
    }

    private static string Write(IEnumerable<Omission> omissions)
    {
        var text = new StringBuilder();
        text.Append("# What the declarations leave out of the listings, because it mentions types of packages that are not referenced here.\n");
        text.Append("# Written by MLNet.ApiSurface.Generator: '-' a line of a listing, '+' what is declared in its place, if anything.\n");
        foreach (var group in omissions.GroupBy(omission => omission.Reason).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n# {group.Key}\n");
            foreach (var omission in group)
            {
                text.Append($"- {omission.Line}\n");
                if (omission.Instead is not null)
                    text.Append($"+ {omission.Instead}\n");
            }
        }

        return text.ToString();
    }
}
