using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What test programs reference.</summary>
public static class References
{
    /// <summary>The framework of the running test host, ASP.NET Core included.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = FindFramework();

    /// <summary>ML.NET.</summary>
    public static ImmutableArray<MetadataReference> MLNet { get; } =
        [MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "MLNet.ApiSurface.dll"))];

    private static ImmutableArray<MetadataReference> FindFramework()
    {
        // The trusted assemblies are the frameworks' and the test program's own; the latter lie beside it.
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return [.. trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) != own)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
