using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Declarations that the repairs of a file move out of their blocks; a name that is taken there changes.</summary>
internal sealed class HoistedLocals
{
    private readonly HashSet<VariableDeclaratorSyntax> _renamed = [];

    /// <summary>Moves a declaration before a statement that is around it.</summary>
    public static void Move(RepairEditor editor, LocalDeclarationStatementSyntax declaration, ISymbol local, StatementSyntax target, Violation violation)
    {
        var hoisted = editor.Shared(() => new HoistedLocals());
        var variable = declaration.Declaration.Variables[0];
        var name = local.Name;
        if (hoisted.IsTaken(variable))
        {
            hoisted._renamed.Add(variable);
            name = editor.NewName(target, name);
            foreach (var use in Definitions.Uses(local, Placement.Body(target), violation))
                editor.Replace(use, SyntaxFactory.IdentifierName(name));
        }

        editor.Remove(declaration);
        editor.InsertBefore(target, declaration.ReplaceToken(variable.Identifier, SyntaxFactory.Identifier(name).WithTriviaFrom(variable.Identifier)));
    }

    // Any other local of the name counts: the declaration will be visible in a larger block.
    private bool IsTaken(VariableDeclaratorSyntax variable) => Placement.Body(variable).DescendantNodes().Any(n => n switch
    {
        VariableDeclaratorSyntax other => other != variable && !_renamed.Contains(other) && other.Identifier.ValueText == variable.Identifier.ValueText,
        SingleVariableDesignationSyntax other => other.Identifier.ValueText == variable.Identifier.ValueText,
        ParameterSyntax other => other.Identifier.ValueText == variable.Identifier.ValueText,
        CommonForEachStatementSyntax => n is ForEachStatementSyntax each && each.Identifier.ValueText == variable.Identifier.ValueText,
        _ => false,
    });
}
