using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Configuration;

/// <summary>
/// MLE0001: an option is set to something that cannot be read. It has no place in the code, so that it is the one
/// rule which runs once a compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.InvalidOption);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        if (MLNetSymbols.TryCreate(context.Compilation) is null)
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        // The files of a folder share one object of options.
        var options = context.Compilation.SyntaxTrees.Select(provider.GetOptions).Prepend(provider.GlobalOptions).Distinct().ToList();
        foreach (var option in EditorOptions.All)
        {
            foreach (var value in options.Select(option.InvalidValue).OfType<string>().Distinct().OrderBy(v => v, StringComparer.Ordinal))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidOption, Location.None, option.Name, value, option.DefaultText, option.Accepted));
        }
    }
}
