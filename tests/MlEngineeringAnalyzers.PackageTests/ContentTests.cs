using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using MlEngineeringAnalyzers.Presets;

namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What is in the package.</summary>
public sealed class ContentTests
{
    private static readonly string[] s_assemblies = ["MlEngineeringAnalyzers.CodeFixes.dll", "MlEngineeringAnalyzers.dll"];

    [Fact]
    public void The_package_holds_these_files_and_no_others()
    {
        string[] expected =
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "MlEngineeringAnalyzers.nuspec",
            "README.md",
            .. s_assemblies.Select(name => "analyzers/dotnet/cs/" + name),
            "build/MlEngineeringAnalyzers.props",
            "buildTransitive/MlEngineeringAnalyzers.props",
            .. ConfigFiles.Of(AllRules.Descriptors).Keys.Select(name => "config/" + name),
            "icon.png",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];
        using var package = ZipFile.OpenRead(Package.File);
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Direct_and_transitive_props_are_the_same() =>
        Assert.Equal(Read("build/MlEngineeringAnalyzers.props"), Read("buildTransitive/MlEngineeringAnalyzers.props"));

    [Fact]
    public void The_package_is_a_development_dependency_that_brings_nothing_along()
    {
        var metadata = XDocument.Parse(new StreamReader(new MemoryStream(Read("MlEngineeringAnalyzers.nuspec"))).ReadToEnd()).Root!.Elements().Single();
        var fields = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal("true", fields["developmentDependency"]);
        Assert.Equal("MIT", fields["license"]);
        Assert.Equal("README.md", fields["readme"]);
        Assert.Equal("icon.png", fields["icon"]);
        Assert.DoesNotContain("dependencies", fields.Keys);
    }

    [Fact]
    public void Symbols_are_embedded_and_tell_nothing_of_the_machine_that_built_them()
    {
        foreach (var name in s_assemblies)
        {
            using var assembly = new PEReader(new MemoryStream(Read("analyzers/dotnet/cs/" + name)));
            var entry = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            var reader = symbols.GetMetadataReader();
            Assert.All(reader.Documents, document => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
        }
    }

    private static byte[] Read(string entry)
    {
        using var package = ZipFile.OpenRead(Package.File);
        using var content = new MemoryStream();
        using (var stream = package.GetEntry(entry)!.Open())
            stream.CopyTo(content);
        return content.ToArray();
    }
}
