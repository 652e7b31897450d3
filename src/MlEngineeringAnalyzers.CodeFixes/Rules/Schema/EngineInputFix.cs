using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>MLE5013: gives a member of the engine's input class the column's name, or adds a member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EngineInputFix))]
public sealed class EngineInputFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.EngineInput;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.CreateEngine, Method.TypeArguments: [INamedTypeSymbol input, ..] } || violation[FixProperties.Column] is not { } column)
            yield break;
        if (violation[FixProperties.Nearest] is { } nearest && input.GetMembers().FirstOrDefault(m => m is IFieldSymbol or IPropertySymbol && m.Name == nearest) is { } member
            && SchemaAttributes.Set(member, "ColumnName", WrongStep.Literal(column), $"Call the column of '{nearest}' \"{column}\"", nameof(EngineInputFix), violation) is { } name)
        {
            yield return name;
        }

        if (violation[FixProperties.Type] is { } text && TypeNotation.Read(text) is { IsKey: false } type && ClrTypes.Of(type) is { } written
            && input.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(violation.Cancellation) is TypeDeclarationSyntax { Members.Count: > 0 } declaration && violation.IsEditable(declaration.SyntaxTree)
            && SyntaxFacts.IsValidIdentifier(column) && SyntaxFacts.GetKeywordKind(column) == SyntaxKind.None)
        {
            yield return new($"Add '{column}' to '{input.Name}'", nameof(EngineInputFix), editor =>
            {
                var file = editor.Of(declaration);
                var last = declaration.Members.LastOrDefault(m => m is PropertyDeclarationSyntax or FieldDeclarationSyntax) ?? declaration.Members.Last();
                if (file.Once((declaration, column)))
                    file.InsertLineAfter(last, Member(column, written, type, last is FieldDeclarationSyntax, Indentation.Of(last) is { Length: > 0 } own ? own : Indentation.Level));
            })
            {
                MayFailToCure = true,
                Member = input,
            };
        }
    }

    // A row without a text or vector has an empty one.
    private static MemberDeclarationSyntax Member(string name, string type, ColumnType column, bool isField, string indentation)
    {
        var size = column is { IsVector: true, Size: { } slots } ? $"[Microsoft.ML.Data.VectorType({slots})] " : string.Empty;
        var value = column.IsVector ? $" = System.Array.Empty<{type.Substring(0, type.Length - 2)}>()" : type == "string" ? " = \"\"" : string.Empty;
        var text = isField ? $"public {type} {name}{value};" : $"public {type} {name} {{ get; set; }}{(value.Length > 0 ? value + ";" : value)}";
        return SyntaxFactory.ParseMemberDeclaration(indentation + size + text)!.WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
