using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Program;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Where the objects of a class are made.</summary>
internal static class ConstructorCalls
{
    /// <summary>
    /// The calls of a class's only constructor; null when others may make its objects: a derived class, another project, or
    /// dependency injection that has no <c>MLContext</c> to give.
    /// </summary>
    public static IReadOnlyList<BaseObjectCreationExpressionSyntax>? Of(INamedTypeSymbol type, Violation violation)
    {
        var (compilation, project) = (violation.Model.Compilation, violation.Document.Project);
        if (type.InstanceConstructors.Count(c => c.Parameters.Length != 1 || !SymbolEqualityComparer.Default.Equals(c.Parameters[0].Type, type)) != 1)
            return null;
        if (type.DeclaredAccessibility == Accessibility.Public && project.Solution.GetProjectDependencyGraph().GetProjectsThatDirectlyDependOnThisProject(project.Id).Count > 0)
            return null;
        var program = new ProgramModel(compilation, violation.MLNet);
        if (program.Types.All.Any(t => SymbolEqualityComparer.Default.Equals(t.BaseType?.OriginalDefinition, type)))
            return null;
        if (program.ServesRequests && program.Services.Of(violation.MLNet.MLContext) is null)
            return null;
        var calls = new List<BaseObjectCreationExpressionSyntax>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var creation in tree.GetRoot(violation.Cancellation).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
            {
                if (creation is ObjectCreationExpressionSyntax named && !named.Type.ToString().Contains(type.Name))
                    continue;
                if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(creation, violation.Cancellation).Symbol?.ContainingType?.OriginalDefinition, type))
                    continue;
                if (!violation.IsEditable(tree))
                    return null;
                calls.Add(creation);
            }
        }

        return calls;
    }
}
