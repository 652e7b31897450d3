using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>Tells whether a field or property keeps the value that it was constructed with.</summary>
internal sealed class MemberWriters(Compilation compilation, BodyProvider bodies)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _changes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _reads = new(SymbolEqualityComparer.Default);

    // Many members have the same name: each place that writes it is bound once for all of them.
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, IdentifierNameSyntax>> _writes = new(StringComparer.Ordinal);

    /// <summary>Whether code other than initializers and constructors writes the member.</summary>
    public bool ChangesAfterConstruction(ISymbol member) => _changes.GetOrAdd(member.OriginalDefinition, FindWrite);

    /// <summary>Whether code looks at the member; one that others can see is taken to be looked at.</summary>
    public bool IsRead(ISymbol member) => member.DeclaredAccessibility != Accessibility.Private || _reads.GetOrAdd(member.OriginalDefinition, FindRead);

    private static bool IsPlainWrite(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == target;
    }

    private static bool FindRead(ISymbol member) => member.ContainingType.DeclaringSyntaxReferences
        .Any(r => NameIndex.Uses(r.SyntaxTree, member.Name).OfType<IdentifierNameSyntax>().Any(name => r.Span.Contains(name.Span) && !IsPlainWrite(name)));

    private bool FindWrite(ISymbol member)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return true;
        if (member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } })
            return false;
        var writable = member is IPropertySymbol { SetMethod: { } setter } ? setter.DeclaredAccessibility : member.DeclaredAccessibility;
        return writable == Accessibility.Private
            ? member.ContainingType.DeclaringSyntaxReferences.Any(r => IsWrittenIn(r.SyntaxTree, r.Span, member))
            : _writes.GetOrAdd(member.Name, Writes)[member].Any(name => !IsInConstructor(name, member));
    }

    private bool IsWrittenIn(SyntaxTree tree, TextSpan scope, ISymbol member) =>
        NameIndex.Uses(tree, member.Name).OfType<IdentifierNameSyntax>()
            .Any(name => scope.Contains(name.Span) && IsWrite(name) && !IsInConstructor(name, member) && SymbolEqualityComparer.Default.Equals(Meant(name), member));

    private ILookup<ISymbol, IdentifierNameSyntax> Writes(string member) =>
        SourceFiles.Of(compilation).Uses(member).OfType<IdentifierNameSyntax>().Where(IsWrite).ToLookup<IdentifierNameSyntax, ISymbol>(Meant, SymbolEqualityComparer.Default);

    private ISymbol Meant(IdentifierNameSyntax name) => bodies.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol?.OriginalDefinition ?? compilation.Assembly;

    private static bool IsWrite(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
            PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => !target.Parent.IsKind(SyntaxKind.LogicalNotExpression) && !target.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    // A derived class's constructor constructs the same object.
    private bool IsInConstructor(SyntaxNode name, ISymbol member) =>
        name.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) is ConstructorDeclarationSyntax constructor
        && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == member.IsStatic
        && !name.Ancestors().TakeWhile(a => a != constructor).Any(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        && bodies.Model(constructor.SyntaxTree).GetDeclaredSymbol(constructor)?.ContainingType is { } type
        && (member.IsStatic ? SymbolEqualityComparer.Default.Equals(type, member.ContainingType) : TypeIndex.IsOrDerivesFrom(type, member.ContainingType));
}
