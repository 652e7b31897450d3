namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The files of MLNet.ApiSurface, which the build copies beside the tests.</summary>
internal static class SurfaceFiles
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "ApiSurface");

    /// <summary>What the declarations leave out of the listings.</summary>
    public static string Omitted { get; } = File.ReadAllText(Path.Combine(s_folder, "omitted.txt"));

    /// <summary>The listings by the name of the assembly.</summary>
    public static IReadOnlyDictionary<string, string> Listings { get; } = Read("listings");

    /// <summary>The generated declarations by the name of the assembly.</summary>
    public static IReadOnlyDictionary<string, string> Generated { get; } = Read("Generated");

    /// <summary>The declarations written by hand.</summary>
    public static IReadOnlyDictionary<string, string> Support { get; } = Read("Support");

    private static Dictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_folder, folder))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
}
