using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>Runs the lineage engine once for a file and hands the graphs to every rule that asks about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LineageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        LineageRules.All.Select(r => r.Descriptor).Distinct().ToImmutableArray();

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (MLNetSymbols.TryCreate(start.Compilation) is not { } mlNet)
                return;
            var findings = new FindingsOfFiles(new ProgramModel(start.Compilation, mlNet), start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (var diagnostic in findings.In(file.SemanticModel.SyntaxTree, file.CancellationToken))
                    file.ReportDiagnostic(diagnostic);
            });
        });
    }
}
