using System.Xml;
using System.Xml.Linq;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>
/// The little of a project file that decides how its sources are read. MSBuild is not asked: repositories as found rarely
/// restore, and must not run anything. Conditions are not evaluated; the last value of a property wins.
/// </summary>
internal sealed class ProjectFile
{
    private readonly List<XElement> _elements;

    private ProjectFile(string path, List<XElement> elements, string sdk)
    {
        FilePath = path;
        Folder = Path.GetDirectoryName(path)!;
        _elements = elements;
        Sdk = sdk;
    }

    /// <summary>The absolute path.</summary>
    public string FilePath { get; }

    /// <summary>The folder it is in.</summary>
    public string Folder { get; }

    /// <summary>The name of its SDK, empty in projects of the old form.</summary>
    public string Sdk { get; }

    /// <summary>Its name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(FilePath);

    /// <summary>Reads a project, with the properties of the nearest <c>Directory.Build.props</c> before its own.</summary>
    /// <param name="path">The path of a <c>.csproj</c>.</param>
    public static ProjectFile Read(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Load(full);
        List<XElement> elements = [.. Elements(SharedProperties(full)), .. Elements(root)];
        var sdk = root?.Attribute("Sdk")?.Value ?? elements.Find(element => element.Name.LocalName == "Sdk")?.Attribute("Name")?.Value ?? "";
        return new(full, elements, sdk);
    }

    /// <summary>The value of a property, or null.</summary>
    /// <param name="name">Its name.</param>
    public string? Property(string name) =>
        _elements.FindLast(element => element.Name.LocalName == name && element.Parent?.Name.LocalName == "PropertyGroup")?.Value.Trim();

    /// <summary>Whether a property says yes.</summary>
    /// <param name="name">Its name.</param>
    public bool IsOn(string name) => Property(name)?.ToUpperInvariant() is "TRUE" or "ENABLE" or "ENABLED";

    /// <summary>The values of an attribute of the items of a kind.</summary>
    /// <param name="item">The kind, such as <c>Compile</c>.</param>
    /// <param name="attribute">The attribute, such as <c>Remove</c>.</param>
    public IEnumerable<string> Items(string item, string attribute) => Items(item).Select(element => element.Attribute(attribute)?.Value).OfType<string>();

    /// <summary>The items of a kind.</summary>
    /// <param name="item">The kind, such as <c>Using</c>.</param>
    public IEnumerable<XElement> Items(string item) =>
        _elements.Where(element => element.Name.LocalName == item && element.Parent?.Name.LocalName == "ItemGroup");

    private static XElement? SharedProperties(string project)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, "Directory.Build.props");
            if (File.Exists(candidate))
                return Load(candidate);
        }

        return null;
    }

    private static IEnumerable<XElement> Elements(XElement? root) => root?.Descendants() ?? [];

    /// <summary>The root of a file, or null if it is not readable XML: a broken project is read as one that says nothing.</summary>
    private static XElement? Load(string path)
    {
        try
        {
            return XElement.Load(path);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
