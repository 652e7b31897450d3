using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4008: a public row class without documentation. It is about declarations, and looks at nothing else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndocumentedRow : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UndocumentedRow);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (MLNetSymbols.TryCreate(start.Compilation) is { } mlNet)
                start.RegisterSymbolAction(c => Examine(c, RowTypes.Of(c.Compilation, mlNet)), SymbolKind.NamedType);
        });
    }

    private static void Examine(SymbolAnalysisContext context, RowTypes rows)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !IsPublic(type) || !rows.Contains(type))
            return;
        var declarations = type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken)).OfType<TypeDeclarationSyntax>().ToList();
        if (declarations.Count == 0 || declarations.Exists(IsDocumented))
            return;
        var declaration = declarations[0];
        if (!ModelBuilderFile.Is(declaration.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider.GetOptions(declaration.SyntaxTree), context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UndocumentedRow, declaration.Identifier.GetLocation(), type.Name));
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    // A compiler that is not asked for documentation takes it for ordinary comments; one of those, right above the class, is about it as well.
    private static bool IsDocumented(TypeDeclarationSyntax declaration)
    {
        var trivia = declaration.GetLeadingTrivia();
        return trivia.Select(t => t.ToFullString().TrimStart()).Any(t => t.StartsWith("///", StringComparison.Ordinal) || t.StartsWith("/**", StringComparison.Ordinal))
            || trivia.Reverse().SkipWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Take(2).ToList() is [var end, var comment]
                && end.IsKind(SyntaxKind.EndOfLineTrivia) && (comment.IsKind(SyntaxKind.SingleLineCommentTrivia) || comment.IsKind(SyntaxKind.MultiLineCommentTrivia));
    }
}
