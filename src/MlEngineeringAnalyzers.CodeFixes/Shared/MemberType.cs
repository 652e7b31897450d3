using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Gives the members of row classes other types.</summary>
internal static class MemberType
{
    /// <summary>A repair that gives a member another type; null when its declaration is out of reach, or other members share it.</summary>
    public static Repair? Change(ISymbol member, string type, string key, Violation violation)
    {
        TypeSyntax? written = violation.Declaration(member) switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } field } => field.Type,
            _ => null,
        };
        return written is null ? null : new($"Make '{member.Name}' a {type}", key, editor =>
        {
            var file = editor.Of(written);
            if (file.Once((written, "type")))
                file.Replace(written, SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation));
        })
        {
            MayFailToCure = true,
            Member = member,
        };
    }
}
