using System.Reflection;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>The package that the tests are about.</summary>
internal static class Package
{
    public const string Id = "MlEngineeringAnalyzers";

    /// <summary>Its version, which the build of this project and the packing share.</summary>
    public static string Version { get; } = Metadata("PackageVersion");

    /// <summary>The folder that <c>dotnet pack</c> writes to.</summary>
    public static string Folder { get; } = Path.GetFullPath(Metadata("PackageFolder"));

    public static string File => Path.Combine(Folder, $"{Id}.{Version}.nupkg");

    private static string Metadata(string key) => typeof(Package).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
