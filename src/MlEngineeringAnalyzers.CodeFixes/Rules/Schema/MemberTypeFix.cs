using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5008: gives the members the nearest types that have column types, or takes them out of the columns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberTypeFix))]
public sealed class MemberTypeFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MemberType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Member is not { } member)
            yield break;
        // ML.NET stops at the first such member; the others would be next.
        var members = Members(member, violation);
        if (members.Exists(m => ClrTypes.Substitute(TypeOf(m)) is not null)
            && Together(members.Select(m => ToType(m, violation) ?? ToNoColumn(m, violation)), $"Give the members of '{member.ContainingType.Name}' types that ML.NET has", nameof(MemberTypeFix), member) is { } change)
        {
            yield return change;
        }

        if (Together(members.Select(m => ToNoColumn(m, violation)), "Take the members out of the columns: [NoColumn]", nameof(MemberTypeFix) + "NoColumn", member) is { } leave)
            yield return leave;
    }

    /// <summary>The members of the class that fail where this one does.</summary>
    private static List<ISymbol> Members(ISymbol member, Violation violation)
    {
        var problems = new RowClassReader(violation.MLNet).Read(member.ContainingType).Problems.Where(p => p.Rule == Descriptors.MemberType.Id).ToList();
        var uses = problems.Where(p => SymbolEqualityComparer.Default.Equals(p.Member, member)).Aggregate(default(RowUse), (u, p) => u | p.Uses);
        return problems.Where(p => (p.Uses & uses) != 0).Select(p => p.Member).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToList();
    }

    private static Repair? ToType(ISymbol member, Violation violation) =>
        ClrTypes.Substitute(TypeOf(member)) is { } type ? MemberType.Change(member, type, nameof(MemberTypeFix), violation) : null;

    private static Repair? ToNoColumn(ISymbol member, Violation violation) => violation.MLNet.HasNoColumn
        ? SchemaAttributes.Set(member, "NoColumn", null, $"Take '{member.Name}' out of the columns: [NoColumn]", nameof(MemberTypeFix), violation)
        : null;

    private static Repair? Together(IEnumerable<Repair?> repairs, string title, string key, ISymbol member)
    {
        var all = repairs.ToList();
        return all.Count == 0 || all.Contains(null) ? null : new(all.Count == 1 ? all[0]!.Title : title, key, editor => all.ForEach(r => r!.Apply(editor)))
        {
            MayFailToCure = true,
            Member = member,
        };
    }

    private static ITypeSymbol TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
}
