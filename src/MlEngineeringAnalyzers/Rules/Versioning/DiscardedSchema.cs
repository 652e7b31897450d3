using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3005: the schema that comes with a loaded model is thrown away.</summary>
internal sealed class DiscardedSchema : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.DiscardedSchema;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var load in graph.Of(OperationKind.LoadModel))
        {
            if (load.Site is IInvocationOperation call && call.Arguments.FirstOrDefault(a => a.Parameter?.RefKind == RefKind.Out) is { } schema && IsUnused(schema.Value))
                report.At(Descriptor, load, []);
        }
    }

    private static bool IsUnused(IOperation target) => target switch
    {
        IDiscardOperation => true,
        IDeclarationExpressionOperation { Expression: var declared } => IsUnused(declared),
        ILocalReferenceOperation { Local: var local } => target.Syntax.Ancestors().First(n => n is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))
            .DescendantNodes().OfType<IdentifierNameSyntax>().All(n => n.Identifier.ValueText != local.Name || n.Span == target.Syntax.Span),
        _ => false,
    };
}
