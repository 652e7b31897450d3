using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What programs under test are compiled against: read once, from the assemblies that the test host itself runs on.</summary>
public static class References
{
    private static readonly string s_frameworks = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location)))!;

    private static readonly ImmutableArray<string> s_trusted =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Order(StringComparer.Ordinal)];

    /// <summary>.NET and ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = Read(path => path.StartsWith(s_frameworks, StringComparison.Ordinal));

    /// <summary>ML.NET: the declarations of MLNet.ApiSurface or, built with UseMicrosoftMLPackage, the assemblies of the packages.</summary>
    public static ImmutableArray<MetadataReference> MLNet { get; } = Read(path => IsMLNet(Path.GetFileNameWithoutExtension(path)));

    /// <summary>Both.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Net, .. MLNet];

    private static bool IsMLNet(string assembly) =>
        assembly is "MLNet.ApiSurface" or "Microsoft.ML" or "Microsoft.Extensions.ML" || assembly.StartsWith("Microsoft.ML.", StringComparison.Ordinal);

    private static ImmutableArray<MetadataReference> Read(Func<string, bool> isWanted) =>
        [.. s_trusted.Where(isWanted).Select(path => MetadataReference.CreateFromFile(path))];
}
