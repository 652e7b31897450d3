using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4005: code that trains reads a file whose path is fixed in it.</summary>
internal sealed class FixedTrainingFile : ILineageRule
{
    private const int MaxLocals = 20;

    public DiagnosticDescriptor Descriptor => Descriptors.FixedTrainingFile;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var training = new HashSet<ISymbol>(graph.Of(OperationKind.Fit).Select(f => f.Owner), SymbolEqualityComparer.Default);
        foreach (var load in graph.Of(OperationKind.LoadData).Where(l => training.Contains(l.Owner)))
        {
            if (FilePaths.Of(load).Select(Texts.Whole).FirstOrDefault(p => p is not null) is { } path
                && load.Site is IInvocationOperation call && call.Arguments.All(a => IsFixed(a.Syntax, graph.Program.Bodies.Model(a.Syntax.SyntaxTree), 0)))
                report.At(Descriptor, load, [], path);
        }
    }

    /// <summary>Whether nothing in an argument is for others to choose: a parameter, or a member that is given its value elsewhere.</summary>
    private static bool IsFixed(SyntaxNode argument, SemanticModel model, int depth) =>
        depth < MaxLocals && argument.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => model.GetSymbolInfo(name).Symbol switch
        {
            IParameterSymbol { Type.SpecialType: SpecialType.System_String } => false,
            IFieldSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String } => false,
            ILocalSymbol { Type.SpecialType: SpecialType.System_String, DeclaringSyntaxReferences: [var reference] } =>
                reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } && IsFixed(value, model, depth + 1),
            _ => true,
        });
}
