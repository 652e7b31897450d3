using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3007: moves the mapping into a factory, which a loaded model finds by the name of its contract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsavableMappingFix))]
public sealed class UnsavableMappingFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.UnsavableMapping;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Name: "CustomMapping", Method.TypeArguments: [INamedTypeSymbol source, INamedTypeSymbol target] } call
            || call.Written("mapAction") is not { } mapping || call.Written("contractName") is not { } contract
            || Place(call.Syntax) is not { } place || NewName(target, violation) is not { } name)
        {
            yield break;
        }

        // A contract that has a name keeps it, for the sake of the models that were saved with it.
        var given = violation.Model.GetConstantValue(contract, violation.Cancellation).Value as string;
        var text = SymbolDisplay.FormatLiteral(string.IsNullOrEmpty(given) ? name : given!, quote: true);
        yield return new($"Move the mapping into a factory, '{name}Factory'", nameof(UnsavableMappingFix), editor =>
        {
            if (!editor.Once(call.Syntax) || !editor.Once(name))
                return;
            if (string.IsNullOrEmpty(given))
                ArgumentLists.Set(editor, call, call.Method.Parameters.First(p => p.Name == "contractName"), SyntaxFactory.ParseExpression(text));
            editor.Replace(mapping, SyntaxFactory.ParseExpression($"new {name}Factory().GetMapping()"));
            editor.InsertMemberAfter(place, Factory(name, text, source, target, mapping, place, editor.NewLine, violation));
        })
        {
            MayFailToCure = true,
        };
    }

    /// <summary>The outermost type around the call, behind which another can stand; of top-level statements, the last type or statement.</summary>
    private static MemberDeclarationSyntax? Place(SyntaxNode call) =>
        call.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? (call.SyntaxTree.GetRoot() as CompilationUnitSyntax)?.Members.LastOrDefault();

    private static string? NewName(INamedTypeSymbol target, Violation violation)
    {
        for (var i = 1; i < 10; i++)
        {
            var name = $"{target.Name}Mapping{(i == 1 ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
            if (!violation.Model.Compilation.ContainsSymbolsWithName(name + "Factory", SymbolFilter.Type, violation.Cancellation))
                return name;
        }

        return null;
    }

    private static MemberDeclarationSyntax Factory(
        string name, string contract, INamedTypeSymbol source, INamedTypeSymbol target, ExpressionSyntax mapping, SyntaxNode place, string newLine, Violation violation)
    {
        const string Namespace = "Microsoft.ML.Transforms";
        var indentation = Indentation.Of(place);
        string Written(INamedTypeSymbol type) => type.ToMinimalDisplayString(violation.Model, place.SpanStart);
        var types = $"<{Written(source)}, {Written(target)}>";
        var attribute = violation.NameOfType("CustomMappingFactoryAttributeAttribute", Namespace, place);
        attribute = attribute.Substring(0, attribute.Length - nameof(Attribute).Length);
        var factory = violation.NameOfType("CustomMappingFactory", Namespace, place);
        // Others may not see what only this program does.
        var access = IsPublic(source) && IsPublic(target) ? "public" : "internal";
        var body = Indentation.Move(mapping.WithoutTrivia(), Indentation.Of((SyntaxNode?)mapping.FirstAncestorOrSelf<StatementSyntax>() ?? mapping), indentation + Indentation.Level);
        string[] lines =
        [
            $"[{attribute}({contract})]",
            $"{access} class {name}Factory : {factory}{types}",
            "{",
            $"{Indentation.Level}public override {violation.NameOfSystemType("Action", place)}{types} GetMapping() => {body};",
            "}",
        ];
        return SyntaxFactory.ParseMemberDeclaration(string.Concat(lines.Select(l => indentation + l + newLine)))!;
    }

    private static bool IsPublic(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
