using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>Writes ML.NET's schema attributes on the members of row classes, in whatever file of the project they are.</summary>
internal static class SchemaAttributes
{
    private const string Namespace = "Microsoft.ML.Data";

    /// <summary>A repair that gives a member an attribute, or the attribute that it has other arguments; null when its declaration is out of reach.</summary>
    /// <param name="name">The attribute, as it is written: <c>LoadColumn</c>.</param>
    /// <param name="arguments">What stands in its parentheses; null for none.</param>
    public static Repair? Set(ISymbol member, string name, string? arguments, string title, string key, Violation violation) =>
        Target(member, violation) is { } target
            ? new(title, key, editor => Set(editor, target, name, arguments, violation)) { MayFailToCure = true, Member = member }
            : null;

    /// <summary>A repair that takes an attribute from a member; null when the member has none, or its declaration is out of reach.</summary>
    public static Repair? Remove(ISymbol member, string name, string key, Violation violation)
    {
        if (Target(member, violation) is not { } target || Find(target, name) is not { Parent: AttributeListSyntax list } attribute)
            return null;
        return new($"Remove [{name}] from '{member.Name}'", key, editor =>
        {
            var file = editor.Of(target);
            if (!file.Once((target, name)))
                return;
            if (list.Attributes.Count > 1)
                file.ChangeAsWritten(list, l => l.WithAttributes(l.Attributes.RemoveAt(list.Attributes.IndexOf(attribute))));
            else
                file.ChangeAsWritten(target, t => Without(t, list));
        })
        {
            MayFailToCure = true,
            Member = member,
        };
    }

    /// <summary>The declaration that bears the attributes of a member; null when it is out of reach, or other members share it.</summary>
    public static SyntaxNode? Target(ISymbol member, Violation violation) => violation.Declaration(member) switch
    {
        PropertyDeclarationSyntax property => property,
        ParameterSyntax parameter => parameter,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };

    /// <summary>Writes the attribute on the declaration.</summary>
    public static void Set(RepairEditor editor, SyntaxNode target, string name, string? arguments, Violation violation)
    {
        var file = editor.Of(target);
        if (!file.Once((target, name)))
            return;
        var parsed = Parse(NameAt(target, name, violation) + (arguments is null ? string.Empty : $"({arguments})"));
        if (Find(target, name) is { } written)
            file.ChangeAsWritten(written, a => a.WithArgumentList(parsed.Attributes[0].ArgumentList));
        else
            file.ChangeAsWritten(target, t => Add(t, parsed, IsOnLineOfItsOwn(target)
                ? [SyntaxFactory.EndOfLine(file.NewLine), SyntaxFactory.Whitespace(Indentation.Of(target))]
                : [SyntaxFactory.Space]));
    }

    // What is parsed is complete; what is put together is for the formatter to finish.
    private static AttributeListSyntax Parse(string attribute) =>
        SyntaxFactory.ParseCompilationUnit($"[{attribute}] class C;").Members[0] is BaseTypeDeclarationSyntax { AttributeLists: [var list] } ? list.WithoutTrivia() : throw new ArgumentException(attribute);

    /// <summary>Whether attributes stand above the members of the class, not beside them.</summary>
    private static bool IsOnLineOfItsOwn(SyntaxNode target) => target.Parent is TypeDeclarationSyntax type
        && type.Members.SelectMany(m => m.AttributeLists).Any(l => l.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia));

    private static AttributeSyntax? Find(SyntaxNode target, string name) => target.ChildNodes().OfType<AttributeListSyntax>().SelectMany(l => l.Attributes)
        .FirstOrDefault(a => a.Name.ToString().Split('.').Last() is var written && (written == name || written == name + "Attribute"));

    private static string NameAt(SyntaxNode target, string name, Violation violation) =>
        violation.Model.Compilation.GetSemanticModel(target.SyntaxTree).LookupNamespacesAndTypes(target.SpanStart, name: name + "Attribute").IsEmpty ? $"{Namespace}.{name}" : name;

    // In the last list if there is one, else before the declaration.
    private static SyntaxNode Add(SyntaxNode target, AttributeListSyntax added, IEnumerable<SyntaxTrivia> space)
    {
        var spaced = added.WithTrailingTrivia(space);
        var leading = target.GetLeadingTrivia();
        return target switch
        {
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia()
                .WithAttributeLists(parameter.AttributeLists.Add(spaced.WithTarget(SyntaxFactory.AttributeTargetSpecifier(
                    SyntaxFactory.Token(default, SyntaxKind.PropertyKeyword, default), SyntaxFactory.Token(default, SyntaxKind.ColonToken, SyntaxFactory.TriviaList(SyntaxFactory.Space))))))
                .WithLeadingTrivia(leading),
            MemberDeclarationSyntax { AttributeLists: [.., var last] } member =>
                member.ReplaceNode(last, last.WithAttributes(SeparatedLists.Insert(last.Attributes, last.Attributes.Count, added.Attributes[0]))),
            MemberDeclarationSyntax member => member.WithoutLeadingTrivia().WithAttributeLists(SyntaxFactory.SingletonList(spaced)).WithLeadingTrivia(leading),
            _ => target,
        };
    }

    private static SyntaxNode Without(SyntaxNode target, AttributeListSyntax list)
    {
        var leading = target.GetLeadingTrivia();
        var index = target.ChildNodes().OfType<AttributeListSyntax>().ToList().FindIndex(l => l.IsEquivalentTo(list));
        return (target switch
        {
            ParameterSyntax parameter => parameter.WithAttributeLists(parameter.AttributeLists.RemoveAt(index)),
            MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.RemoveAt(index)),
            _ => target,
        }).WithLeadingTrivia(leading);
    }
}
