using MlEngineeringAnalyzers.Presets;

// Writes the config files of the presets from the rules' descriptors.
// Usage: dotnet run --project tests/MlEngineeringAnalyzers.Presets [-- --check] [<folder of the repository>]
// With --check nothing is written: the exit code is 1 when a file is out of date.
var check = args.Contains("--check");
var repository = args.FirstOrDefault(argument => argument != "--check") ?? ".";
var stale = ConfigFiles.Of(AllRules.Descriptors)
    .Select(file => (Path: Path.Combine(repository, "src", "MlEngineeringAnalyzers.Package", "config", file.Key), Text: file.Value))
    .Where(file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text)
    .ToList();
foreach (var (path, text) in stale)
{
    if (!check)
        File.WriteAllText(path, text);
    Console.WriteLine(check ? $"{path} is out of date: run this program without --check." : $"{path} was written.");
}

return check && stale.Count > 0 ? 1 : 0;
