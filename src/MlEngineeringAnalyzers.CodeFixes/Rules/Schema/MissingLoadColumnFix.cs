using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5009: counts on from the last field of the file, for all members of the class that lack an index.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingLoadColumnFix))]
public sealed class MissingLoadColumnFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MissingLoadColumn;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        // What is computed is in no file.
        if (violation.Member is not { ContainingType: { } type } member || !IsStored(member))
            yield break;
        var lacking = type.GetMembers().Where(m => IsStored(m) && IsLacking(m, violation)).ToList();
        var targets = lacking.Select(m => SchemaAttributes.Target(m, violation)).ToList();
        if (targets.Contains(null))
            yield break;
        var next = Next(type, violation);
        yield return new(lacking.Count == 1 ? $"Add [LoadColumn({next})]" : "Add [LoadColumn] to all members", nameof(MissingLoadColumnFix), editor =>
        {
            for (var i = 0; i < targets.Count; i++)
                SchemaAttributes.Set(editor, targets[i]!, "LoadColumn", (next + i).ToString(CultureInfo.InvariantCulture), violation);
        })
        {
            MayFailToCure = true,
            Member = member,
        };
    }

    private static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsImplicitlyDeclared && !field.IsConst,
        IPropertySymbol property => property.DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .Any(s => s is ParameterSyntax || (s as PropertyDeclarationSyntax)?.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true),
        _ => false,
    };

    private static bool IsLacking(ISymbol member, Violation violation) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && LoadColumn(member, violation) is null;

    /// <summary>The index behind the last one of the class and its bases.</summary>
    private static int Next(INamedTypeSymbol type, Violation violation)
    {
        var next = 0;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var argument in current.GetMembers().Select(m => LoadColumn(m, violation)).SelectMany(a => a?.ConstructorArguments ?? ImmutableArray<TypedConstant>.Empty))
            {
                var indexes = argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument);
                foreach (var index in indexes.IsDefault ? ImmutableArray<TypedConstant>.Empty : indexes)
                    next = index.Value is int field ? Math.Max(next, field + 1) : next;
            }
        }

        return next;
    }

    private static AttributeData? LoadColumn(ISymbol member, Violation violation) =>
        member.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, violation.MLNet.LoadColumnAttribute));
}
