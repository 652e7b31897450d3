using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>MLE4005: makes the path a parameter of a method whose callers are all in the file. They pass what was fixed before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixedTrainingFileFix))]
public sealed class FixedTrainingFileFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.FixedTrainingFile;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.LoadData } load
            && load.Written(ParameterRole.Path) is { } path && IsSameEverywhere(path, violation)
            && Parameters(Placement.Function(violation.Node)) is { } parameters && Calls(parameters.Parent!, violation) is { } calls)
        {
            yield return new("Take the path as a parameter", nameof(FixedTrainingFileFix), editor =>
            {
                var name = editor.NewName(parameters.Parent!, "path");
                var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
                    .WithType(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTrailingTrivia(SyntaxFactory.Space));
                editor.Change(parameters, l => l.WithParameters(SeparatedLists.Insert(l.Parameters, l.Parameters.Count, parameter)));
                foreach (var call in calls)
                {
                    // Behind an argument with a name, others have names too.
                    var label = call.Arguments.Any(a => a.NameColon is not null) ? SyntaxFactory.NameColon(name) : null;
                    var argument = SyntaxFactory.Argument(label, default, path.WithoutTrivia());
                    editor.Change(call, l => l.WithArguments(SeparatedLists.Insert(l.Arguments, l.Arguments.Count, argument)));
                }

                editor.Replace(path, SyntaxFactory.IdentifierName(name));
            })
            {
                MayFailToCompile = true,
            };
        }
    }

    // What the method's own locals hold, its callers cannot say.
    private static bool IsSameEverywhere(ExpressionSyntax path, Violation violation) =>
        path.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(n => violation.Symbol(n) is not (ILocalSymbol or IParameterSymbol));

    /// <summary>The parameters of a method that can have one more at the end.</summary>
    private static ParameterListSyntax? Parameters(SyntaxNode function)
    {
        var list = function switch
        {
            MethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax local => local.ParameterList,
            _ => null,
        };
        return list?.Parameters.All(p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword)) == true ? list : null;
    }

    /// <summary>The arguments of all calls of a method; null when there may be others, or it is used in other ways.</summary>
    private static List<ArgumentListSyntax>? Calls(SyntaxNode declaration, Violation violation)
    {
        if (violation.Model.GetDeclaredSymbol(declaration, violation.Cancellation) is not IMethodSymbol method
            || (method.MethodKind != MethodKind.LocalFunction && (method.DeclaredAccessibility != Accessibility.Private || method.ContainingType.DeclaringSyntaxReferences.Length != 1)))
        {
            return null;
        }

        var calls = new List<ArgumentListSyntax>();
        foreach (var use in Definitions.Uses(method, violation.Root, violation))
        {
            var called = use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member : (SyntaxNode)use;
            if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called || declaration.Contains(call))
                return null;
            calls.Add(call.ArgumentList);
        }

        return calls.Count > 0 ? calls : null;
    }
}
