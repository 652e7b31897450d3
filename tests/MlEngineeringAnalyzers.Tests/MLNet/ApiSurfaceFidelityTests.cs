using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.TestKit;
using MLNet.ApiSurface.Generator;
using Xunit;
using Xunit.Abstractions;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The compiled declarations are ML.NET's surface, and they are what the generator makes of the listings.</summary>
public sealed class ApiSurfaceFidelityTests(ITestOutputHelper output)
{
    // Microsoft.ML.SearchSpace has no listing: see Support/SearchSpace.cs.
    private static readonly string[] s_writtenByHand = ["Microsoft.ML.SearchSpace.Parameter", "Microsoft.ML.SearchSpace.SearchSpace"];

    [Fact]
    public void Every_declared_member_is_listed_and_every_listed_one_declared()
    {
        var listed = SurfaceFiles.Listings.Values.SelectMany(SplitLines).ToHashSet();
        var lines = listed.Count;
        var omissions = SplitLines(SurfaceFiles.Omitted).Where(line => line[0] is '-' or '+').ToList();
        foreach (var omission in omissions)
            Assert.True(omission[0] == '-' ? listed.Remove(omission[2..]) : listed.Add(omission[2..]), $"No longer true: {omission}");

        var declared = Declared();
        output.WriteLine($"{lines} lines of the listings, {omissions.Count(line => line[0] == '-')} omitted or changed, {declared.Count} declarations compared.");
        AssertNone(listed.Except(declared), "listed but not declared");
        AssertNone(declared.Except(listed), "declared but not listed");
    }

    [Fact]
    public void The_generator_makes_the_committed_files_of_the_listings()
    {
        var support = SurfaceFiles.Support.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value).ToList();
        var generated = SurfaceGenerator.Generate(SurfaceFiles.Listings, support, References.Net);

        Assert.Equal(SurfaceFiles.Generated.Keys.Order(), generated.Declarations.Keys.Order());
        Assert.All(generated.Declarations, file => Assert.Equal(SurfaceFiles.Generated[file.Key], file.Value));
        Assert.Equal(SurfaceFiles.Omitted, generated.Omitted);
    }

    private static HashSet<string> Declared()
    {
        var surface = References.MLNet.Single();
        var compilation = CSharpCompilation.Create("Reader", references: [.. References.Net, surface]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(surface)!;
        return ListingFormat.Lines(assembly.GlobalNamespace, type => !s_writtenByHand.Contains(type.ToDisplayString().Split('<')[0])).ToHashSet();
    }

    private static IEnumerable<string> SplitLines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void AssertNone(IEnumerable<string> lines, string what)
    {
        var list = lines.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{list.Count} {what}:\n{string.Join('\n', list)}");
    }
}
