using MlEngineeringAnalyzers.Presets;

// Writes the config files of the presets from the rules' descriptors, or with --check only says which are out of date.
// Usage: dotnet run --project tests/MlEngineeringAnalyzers.Presets -- [--check] src/MlEngineeringAnalyzers.Package/config
var check = args is ["--check", _];
if (!check && args is not [_] || !Directory.Exists(args[^1]))
{
    Console.Error.WriteLine("usage: MlEngineeringAnalyzers.Presets [--check] <folder of the config files>");
    return 1;
}

var stale = ConfigFiles.Of(AllRules.Descriptors)
    .Select(file => (Path: Path.Combine(args[^1], file.Key), Text: file.Value))
    .Where(file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text)
    .ToList();
foreach (var (path, text) in stale)
{
    if (!check)
        File.WriteAllText(path, text);
    Console.WriteLine(check ? $"{path} is not what the descriptors say. Run this program without --check." : $"{path} written.");
}

return check && stale.Count > 0 ? 1 : 0;
