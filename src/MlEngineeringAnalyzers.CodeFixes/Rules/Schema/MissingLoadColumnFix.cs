using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5009: gives members the indexes that follow from the others: those that are left between two members, or, when all members
/// before them count up from 0, the next ones. A wrong index would be read without a word where a missing one throws.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingLoadColumnFix))]
public sealed class MissingLoadColumnFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MissingLoadColumn;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Member is not { ContainingType: { } type } member || Members(type, violation) is not { } members)
            yield break;
        var found = Indexes(members)
            .Where(f => SymbolEqualityComparer.Default.Equals(f.Member.ContainingType, type))
            .Select(f => (f.Member, Index: f.Index.ToString(CultureInfo.InvariantCulture), Target: SchemaAttributes.Target(f.Member, violation)))
            .ToList();
        // A member that still lacks one fails the trial.
        if (!found.Exists(f => SymbolEqualityComparer.Default.Equals(f.Member, member)) || found.Exists(f => f.Target is null))
            yield break;
        yield return new(found is [var only] ? $"Add [LoadColumn({only.Index})]" : "Add [LoadColumn] to all members", nameof(MissingLoadColumnFix), editor =>
        {
            foreach (var (_, index, target) in found)
                SchemaAttributes.Set(editor, target!, "LoadColumn", index, violation);
        })
        {
            MayFailToCure = true,
            Member = member,
        };
    }

    /// <summary>
    /// The members of the class and its bases that the file has fields for, in order, with the fields that they are read from, none
    /// for those that do not say; null when there is no telling the order, or how many fields a member takes.
    /// </summary>
    private static List<(ISymbol Member, IReadOnlyList<int> Fields)>? Members(INamedTypeSymbol type, Violation violation)
    {
        var members = new List<(ISymbol Member, IReadOnlyList<int> Fields)>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            // The parts of a partial class have no order.
            if (current.DeclaringSyntaxReferences.Length != 1)
                return null;
            members.InsertRange(0, current.GetMembers()
                .Where(m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                .Select(m => (Member: m, Fields: Fields(m, violation)))
                .Where(m => m.Fields.Count > 0 || IsStored(m.Member, violation)));
        }

        return IsInherited(type, violation) || members.Exists(m => m.Fields.Count == 0 && !IsSingle(m.Member)) ? null : members;
    }

    private static IEnumerable<(ISymbol Member, int Index)> Indexes(List<(ISymbol Member, IReadOnlyList<int> Fields)> members)
    {
        var taken = new HashSet<int>(members.SelectMany(m => m.Fields));
        for (var start = 0; start < members.Count; start++)
        {
            if (members[start].Fields.Count > 0)
                continue;
            var end = members.FindIndex(start, m => m.Fields.Count > 0);
            var count = (end < 0 ? members.Count : end) - start;
            var first = start == 0 ? 0 : members[start - 1].Fields.Max() + 1;
            var earlier = members.Take(start).ToList();
            var follows = end < 0
                ? earlier.TrueForAll(m => m.Fields.Count > 0) && earlier.SelectMany(m => m.Fields).SequenceEqual(Enumerable.Range(0, first))
                : start > 0 && members[end].Fields.Min() == first + count && !Enumerable.Range(first, count).Any(taken.Contains);
            for (var i = 0; follows && i < count; i++)
                yield return (members[start + i].Member, first + i);
            start += count;
        }
    }

    // What is computed, or marked [NoColumn], is in no file.
    private static bool IsStored(ISymbol member, Violation violation) => Attribute(member, violation.MLNet.NoColumnAttribute) is null && member switch
    {
        IFieldSymbol field => !field.IsImplicitlyDeclared && !field.IsConst,
        IPropertySymbol property => property.DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .Any(s => s is ParameterSyntax || (s as PropertyDeclarationSyntax)?.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true),
        _ => false,
    };

    private static bool IsSingle(ISymbol member) => member switch
    {
        IFieldSymbol { Type: var type } => type,
        IPropertySymbol { Type: var type } => type,
        _ => null,
    } is { IsValueType: true, Name: not "VBuffer" } or { SpecialType: SpecialType.System_String };

    // The indexes of a class that derives from it may go on from its last one.
    private static bool IsInherited(INamedTypeSymbol type, Violation violation) => violation.Model.Compilation.SyntaxTrees
        .SelectMany(f => f.GetRoot(violation.Cancellation).DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Where(d => d.BaseList is not null)
        .Select(d => (INamedTypeSymbol?)violation.ModelOf(d).GetDeclaredSymbol(d, violation.Cancellation))
        .Any(d => SymbolEqualityComparer.Default.Equals(d?.BaseType?.OriginalDefinition, type.OriginalDefinition));

    private static IReadOnlyList<int> Fields(ISymbol member, Violation violation) =>
        Attribute(member, violation.MLNet.LoadColumnAttribute)?.ConstructorArguments switch
        {
            [{ Kind: TypedConstantKind.Array, Values: { IsDefault: false } indexes }] => [.. indexes.Select(i => i.Value).OfType<int>()],
            [{ Value: int start }, { Value: int end }] when end >= start => [.. Enumerable.Range(start, end - start + 1)],
            [{ Value: int index }] => [index],
            _ => [],
        };

    private static AttributeData? Attribute(ISymbol member, INamedTypeSymbol? type) =>
        member.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, type));
}
