using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Writes arguments into calls.</summary>
internal static class ArgumentLists
{
    /// <summary>Gives a parameter a value: in place of what is written for it, else by name, where the parameter's turn is.</summary>
    public static void Set(RepairEditor editor, MLCall call, IParameterSymbol parameter, ExpressionSyntax value)
    {
        if (call.Written(parameter) is { } written)
        {
            // A bare number says little; a name beside it does.
            if (written.Parent is ArgumentSyntax { NameColon: null } argument && IsLast(argument))
                editor.Change(argument, a => Named(parameter, value).WithTriviaFrom(a));
            else
                editor.Replace(written, value);
        }
        else if (call.List is { } list)
        {
            editor.Change(list, l => Add(l, call, parameter, value));
        }
        else
        {
            editor.Change((ObjectCreationExpressionSyntax)call.Syntax, c => c
                .WithType(c.Type.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(Named(parameter, value))).WithTrailingTrivia(c.Type.GetTrailingTrivia())));
        }
    }

    private static ArgumentListSyntax Add(ArgumentListSyntax list, MLCall call, IParameterSymbol parameter, ExpressionSyntax value)
    {
        // Behind the positional arguments, and among the named ones by the order of the parameters.
        var index = list.Arguments.Count(a => a.NameColon is not { } name || Ordinal(call.Method, name) < parameter.Ordinal);
        return list.WithArguments(SeparatedLists.Insert(list.Arguments, index, Named(parameter, value)));
    }

    private static ArgumentSyntax Named(IParameterSymbol parameter, ExpressionSyntax value) =>
        SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name), default, value);

    private static bool IsLast(ArgumentSyntax argument) => argument.Parent is ArgumentListSyntax list && list.Arguments.Last() == argument;

    private static int Ordinal(IMethodSymbol method, NameColonSyntax name) =>
        method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText)?.Ordinal ?? int.MaxValue;
}
