using MlEngineeringAnalyzers.Documentation;

// Writes the generated parts of README.md and docs/rules/*.md anew from the rules' descriptors.
// Usage: dotnet run --project tests/MlEngineeringAnalyzers.Documentation [-- --check] [<folder of the repository>]
// With --check nothing is written: the exit code is 1 when something is out of date.
var check = args.Contains("--check");
if (args.Where(argument => argument != "--check").ToArray() is not { Length: <= 1 } folders)
{
    Console.Error.WriteLine("usage: MlEngineeringAnalyzers.Documentation [--check] [<folder of the repository>]");
    return 2;
}

var documents = new DocumentFolder(folders.SingleOrDefault() ?? ".");
var stale = documents.Names.Where(name => documents.Read(name) != documents.Renew(name)).ToList();
foreach (var name in stale)
{
    Console.WriteLine(check ? $"{name} is out of date: run this program without --check." : $"{name} was written.");
    if (!check)
        documents.Write(name, documents.Renew(name));
}

Console.WriteLine($"{documents.Names.Count} documents, {stale.Count} {(check ? "out of date" : "written")}.");
return check && stale.Count > 0 ? 1 : 0;
