using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>The assemblies that folders are compiled against.</summary>
internal static class ReferenceSet
{
    /// <summary>The assemblies in a folder and, where it lacks .NET's or ML.NET's, the ones that the test suite uses.</summary>
    /// <param name="folder">The folder, or null for the test suite's alone.</param>
    /// <exception cref="UsageException">There are no assemblies in the folder.</exception>
    public static ImmutableArray<MetadataReference> Read(string? folder)
    {
        if (folder is null)
            return References.All;

        var paths = Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Where(IsManaged)
            .ToList();
        if (paths.Count == 0)
            throw new UsageException($"There are no assemblies in '{folder}'.");

        var names = paths.Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. paths.Select(path => MetadataReference.CreateFromFile(path)),
            .. names.Contains("System.Runtime") || names.Contains("mscorlib") ? [] : References.Net,
            .. names.Any(name => name.StartsWith("Microsoft.ML", StringComparison.OrdinalIgnoreCase)) ? [] : References.MLNet,
        ];
    }

    private static bool IsManaged(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        try
        {
            return reader.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
