using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5013: gives a member of the engine's input class the column's name, or adds a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EngineInputFix))]
public sealed class EngineInputFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EngineInput;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.CreateEngine, Method.TypeArguments: [INamedTypeSymbol input, ..] } call || violation[FixProperties.Column] is not { } column)
            yield break;
        if (violation[FixProperties.Nearest] is { } nearest && input.GetMembers().FirstOrDefault(m => m is IFieldSymbol or IPropertySymbol && m.Name == nearest) is { } member
            && SchemaAttributes.Set(member, "ColumnName", WrongStep.Literal(column), $"Call the column of '{nearest}' \"{column}\"", nameof(EngineInputFix), violation) is { } name)
        {
            yield return name;
        }

        if (input.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(violation.Cancellation) is not TypeDeclarationSyntax { Members.Count: > 0 } declaration || !violation.IsEditable(declaration.SyntaxTree))
            yield break;
        var last = declaration.Members.LastOrDefault(m => m is PropertyDeclarationSyntax or FieldDeclarationSyntax) ?? declaration.Members.Last();
        var indentation = Indentation.Of(last) is { Length: > 0 } own ? own : Indentation.Level;
        var members = Lacking(input, call, violation).Select(c => Member(c.Name, c.Type, last is FieldDeclarationSyntax, indentation)).ToList();
        if (members.Count == 0 || members.Contains(null))
            yield break;
        yield return new(members.Count == 1 ? $"Add '{column}' to '{input.Name}'" : $"Add what is missing to '{input.Name}'", nameof(EngineInputFix), editor =>
        {
            var file = editor.Of(declaration);
            // Each comes right behind the same member: the last one first.
            foreach (var added in Enumerable.Reverse(members).Where(m => file.Once((declaration, m!.ToString()))))
                file.InsertLineAfter(last, added!);
        })
        {
            MayFailToCure = true,
            Member = input,
        };
    }

    /// <summary>The columns that the class lacks: all of the schema that the engine is made for, or those that steps ask for.</summary>
    private static IEnumerable<(string Name, ColumnType? Type)> Lacking(INamedTypeSymbol input, MLCall call, Violation violation)
    {
        var known = violation.Rows(FixProperties.Schema).ToDictionary(c => c.First, c => TypeNotation.Read(c.Second));
        var members = new HashSet<string>(new RowClassReader(violation.MLNet).Read(input).Members.Select(m => m.ColumnName));
        var wanted = call.Written("inputSchema") is null ? violation.Rows(FixProperties.Columns).Select(c => c.First) : known.Keys;
        return wanted.Where(n => !members.Contains(n)).Select(n => (n, known.TryGetValue(n, out var type) ? type : null)).ToList();
    }

    // A row without a text or vector has an empty one.
    private static MemberDeclarationSyntax? Member(string name, ColumnType? column, bool isField, string indentation)
    {
        if (column is null or { IsKey: true } || ClrTypes.Of(column) is not { } type || !SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            return null;
        var size = column is { IsVector: true, Size: { } slots } ? $"[Microsoft.ML.Data.VectorType({slots})] " : string.Empty;
        var value = column.IsVector ? $" = System.Array.Empty<{type.Substring(0, type.Length - 2)}>()" : type == "string" ? " = \"\"" : string.Empty;
        var text = isField ? $"public {type} {name}{value};" : $"public {type} {name} {{ get; set; }}{(value.Length > 0 ? value + ";" : value)}";
        return SyntaxFactory.ParseMemberDeclaration(indentation + size + text)!.WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
