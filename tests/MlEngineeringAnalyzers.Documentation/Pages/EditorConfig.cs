using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Documentation;

/// <summary>The options of one <c>.editorconfig</c> file, for the files beside it.</summary>
/// <param name="text">The text of the file.</param>
internal sealed class EditorConfig(string text) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _files = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/.editorconfig") });

    /// <inheritdoc />
    public override AnalyzerConfigOptions GlobalOptions => new Options(_files.GlobalConfigOptions.AnalyzerOptions);

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Options(_files.GetOptionsForSourcePath("/" + tree.FilePath).AnalyzerOptions);

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
