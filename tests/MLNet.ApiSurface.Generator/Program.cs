using Microsoft.CodeAnalysis;
using MLNet.ApiSurface.Generator;

// Writes Generated/*.cs and omitted.txt of the project MLNet.ApiSurface anew from its listings/*.txt.
// Usage: dotnet run --project tests/MLNet.ApiSurface.Generator -- tests/MLNet.ApiSurface
if (args is not [var surface] || !Directory.Exists(Path.Combine(surface, "listings")))
{
    Console.Error.WriteLine("usage: MLNet.ApiSurface.Generator <folder of MLNet.ApiSurface>");
    return 1;
}

var listings = Directory.EnumerateFiles(Path.Combine(surface, "listings"), "*.txt")
    .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
var support = Directory.EnumerateFiles(Path.Combine(surface, "Support"), "*.cs")
    .Order(StringComparer.Ordinal)
    .Select(File.ReadAllText)
    .ToList();

// The program needs no other assemblies than the frameworks' and Roslyn's, whose names do not meet.
var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
    .Select(path => MetadataReference.CreateFromFile(path))
    .ToList();

var generated = SurfaceGenerator.Generate(listings, support, references);
foreach (var (name, text) in generated.Declarations)
    File.WriteAllText(Path.Combine(surface, "Generated", name + ".cs"), text);
File.WriteAllText(Path.Combine(surface, "omitted.txt"), generated.Omitted);
Console.WriteLine($"{generated.Declarations.Count} files written, {generated.OmittedLines} lines of the listings omitted.");
return 0;
