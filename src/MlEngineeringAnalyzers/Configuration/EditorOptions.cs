using System.Globalization;

namespace MlEngineeringAnalyzers.Configuration;

/// <summary>All options, as a table.</summary>
internal static class EditorOptions
{
    /// <summary>The seed that fixes write.</summary>
    public static readonly EditorOption<string> Seed = new(
        "mle_seed", "integer", "1",
        "an integer, such as 1",
        "The seed that code fixes write into new MLContext(seed: 1) and wherever else a seed is missing or varies.",
        text => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed.ToString(CultureInfo.InvariantCulture)
            : null);

    /// <summary>The files that Model Builder writes.</summary>
    public static readonly EditorOption<FileNamePatterns> ModelBuilderFiles = new(
        "mle_model_builder_files", "file names", "*.consumption.cs, *.training.cs, *.evaluate.cs",
        "file names without folders, divided by commas, such as *.consumption.cs, *.training.cs",
        "Names of files that ML.NET Model Builder writes. Nothing is reported in them, but their methods are followed. " +
        "A list in an .editorconfig is divided by commas: a semicolon starts a comment there.",
        FileNamePatterns.Parse);

    /// <summary>The options by name.</summary>
    public static IReadOnlyList<EditorOption> All { get; } = [ModelBuilderFiles, Seed];
}
