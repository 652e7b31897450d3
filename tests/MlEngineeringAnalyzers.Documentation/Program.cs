using MlEngineeringAnalyzers.Documentation;

// Writes the generated parts of the documents anew: tables and page heads from the rules' descriptors, the samples' warnings.
// Usage: dotnet run --project tests/MlEngineeringAnalyzers.Documentation [-- --check] [<folder of the repository>]
// With --check nothing is written: the exit code is 1 when something is out of date.
var check = args.Contains("--check");
var folders = args.Where(argument => argument != "--check").ToList();
if (folders.Count > 1)
{
    await Console.Error.WriteLineAsync("usage: MlEngineeringAnalyzers.Documentation [--check] [<folder of the repository>]");
    return 2;
}

var documents = new DocumentFolder(folders.FirstOrDefault("."));
var stale = 0;
foreach (var name in documents.Names)
{
    var text = await documents.RenewAsync(name);
    if (text == documents.Read(name))
        continue;
    stale++;
    Console.WriteLine(check ? $"{name} is out of date: run this program without --check." : $"{name} was written.");
    if (!check)
        documents.Write(name, text);
}

Console.WriteLine($"{documents.Names.Count} documents, {stale} {(check ? "out of date" : "written")}.");
return check && stale > 0 ? 1 : 0;
