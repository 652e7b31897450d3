using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1001, RS1029, RS2008 // it is nobody's analyzer, and its ids are others' on purpose

namespace MlEngineeringAnalyzers.Tests.Suppressors;

/// <summary>Says what the .NET SDK's analyzers say of the same declarations, under their ids: they are not there in tests.</summary>
public sealed class DeclarationsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_uninstantiated = Rule("CA1812");
    private static readonly DiagnosticDescriptor s_arrayProperty = Rule("CA1819");
    private static readonly DiagnosticDescriptor s_visibleField = Rule("CA1051");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_uninstantiated, s_arrayProperty, s_visibleField];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Examine, SymbolKind.NamedType, SymbolKind.Property, SymbolKind.Field);
    }

    private static void Examine(SymbolAnalysisContext context)
    {
        var rule = context.Symbol switch
        {
            // The class of top-level statements is nowhere declared.
            INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Internal, IsStatic: false, Name: not "Program" } => s_uninstantiated,
            IPropertySymbol { Type.TypeKind: TypeKind.Array } => s_arrayProperty,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } => s_visibleField,
            _ => null,
        };
        if (rule is not null)
            context.ReportDiagnostic(Diagnostic.Create(rule, context.Symbol.Locations[0]));
    }

    private static DiagnosticDescriptor Rule(string id) => new(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
