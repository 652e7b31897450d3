using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5015: makes the member public.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvisibleMemberFix))]
public sealed class InvisibleMemberFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.InvisibleMember;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        MemberDeclarationSyntax? declaration = violation.Node switch
        {
            PropertyDeclarationSyntax property => property,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
            _ => null,
        };
        if (declaration is null || declaration.Modifiers.Any(SyntaxKind.StaticKeyword))
            yield break;
        yield return new("Make the member public", nameof(InvisibleMemberFix), editor => editor.ChangeAsWritten(declaration, MakePublic))
        {
            MayFailToCure = true,
        };
    }

    private static MemberDeclarationSyntax MakePublic(MemberDeclarationSyntax member)
    {
        var hidden = member.Modifiers.Where(m => m.IsKind(SyntaxKind.PrivateKeyword) || m.IsKind(SyntaxKind.InternalKeyword) || m.IsKind(SyntaxKind.ProtectedKeyword)).ToList();
        var isPublic = SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (hidden.Count > 0)
        {
            var rest = member.Modifiers.Where(m => !hidden.Contains(m));
            return member.WithModifiers(SyntaxFactory.TokenList(rest.Prepend(isPublic.WithLeadingTrivia(hidden[0].LeadingTrivia))));
        }

        // What stands before the declaration's first word, if no attribute does, goes before the new one.
        var first = member.AttributeLists.Count > 0 ? member.AttributeLists.Last().GetLastToken().GetNextToken() : member.GetFirstToken();
        return member.ReplaceToken(first, first.WithLeadingTrivia()).WithModifiers(
            SyntaxFactory.TokenList(member.ReplaceToken(first, first.WithLeadingTrivia()).Modifiers.Prepend(isPublic.WithLeadingTrivia(first.LeadingTrivia))));
    }
}
