using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3002: looks for the file beside the program, wherever that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MachinePathFix))]
public sealed class MachinePathFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.MachinePath;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { } call || call.Written(ParameterRole.Path) is not { } path)
            yield break;
        var written = Definitions.Of(path, violation);
        if (written is InvocationExpressionSyntax { ArgumentList.Arguments: [var first, _, ..] } combine
            && violation.Symbol(combine) is IMethodSymbol { Name: "Combine" or "Join", ContainingType: { Name: nameof(Path) } type }
            && type.ToDisplayString() == "System.IO.Path" && Definitions.Of(first.Expression, violation) is LiteralExpressionSyntax folder && first.Expression == folder)
        {
            yield return Repair(folder, _ => BaseDirectory(folder, violation));
        }
        else if (written is LiteralExpressionSyntax { Token.Value: string text } literal && FilePart(text) is { } file
            && violation.Model.Compilation.GetTypeByMetadataName("System.IO.Path") is { } pathType)
        {
            var name = TypeName.Of(pathType, literal, violation);
            yield return Repair(literal, editor =>
            {
                name.Import(editor);
                return SyntaxFactory.ParseExpression($"{name.Text}.Combine({BaseDirectory(literal, violation)}, {SymbolDisplay.FormatLiteral(file, quote: true)})");
            });
        }
    }

    // A constant cannot be computed: where one is declared, the trial fails.
    private static Repair Repair(ExpressionSyntax old, Func<RepairEditor, ExpressionSyntax> create) => new("Look beside the program", nameof(MachinePathFix), editor =>
    {
        if (editor.Once(old))
            editor.Replace(old, create(editor));
    })
    {
        MayFailToCompile = true,
    };

    private static ExpressionSyntax BaseDirectory(SyntaxNode place, Violation violation) =>
        SyntaxFactory.ParseExpression($"{violation.NameOfSystemType(nameof(AppContext), place)}.BaseDirectory");

    private static string? FilePart(string path)
    {
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return file.Length > 0 ? file : null;
    }
}
