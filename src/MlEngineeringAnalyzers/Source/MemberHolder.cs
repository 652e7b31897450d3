using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Source;

/// <summary>The type that has a member, or that an extension method extends, as far as that bounds who can name the member.</summary>
/// <param name="Type">Its name, as <see cref="SourceWords.Hash"/> gives it; 0 when whoever names the member need not have to do with a type.</param>
/// <param name="IsPrivate">Whether only the type itself can name it.</param>
internal readonly record struct MemberHolder(int Type, bool IsPrivate)
{
    /// <summary>The holder of what is declared by a node; none when that is no member of a type.</summary>
    public static MemberHolder Of(SyntaxNode declaration)
    {
        var type = declaration is ParameterSyntax ? declaration.Parent?.Parent : declaration.Parent;
        if (type is not TypeDeclarationSyntax { Identifier.ValueText: { Length: > 0 } name })
            return default;
        var isPrivate = declaration is MemberDeclarationSyntax member && type is not InterfaceDeclarationSyntax && IsPrivateMember(member);
        var holder = !isPrivate && declaration is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method && first.Modifiers.Any(SyntaxKind.ThisKeyword) ? Extended(method, first.Type) : name;
        return holder is null ? default : new(SourceWords.Hash(holder), isPrivate);
    }

    // A type parameter stands for any type.
    private static string? Extended(MethodDeclarationSyntax method, TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => Extended(method, nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax { Identifier.ValueText: var name } when method.TypeParameterList?.Parameters.Any(p => p.Identifier.ValueText == name) != true => name,
        _ => null,
    };

    private static bool IsPrivateMember(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
        && member is not (MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null });
}
