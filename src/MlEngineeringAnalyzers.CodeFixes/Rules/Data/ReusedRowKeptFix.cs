using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6003: asks for an object of its own for each row.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReusedRowKeptFix))]
public sealed class ReusedRowKeptFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ReusedRowKept;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        foreach (var node in violation.Story)
        {
            if (MLCall.At(node, violation) is { Operation.Kind: OperationKind.ReadRows } read && read.Written("reuseRowObject") is { } reuse)
            {
                yield return new("Pass reuseRowObject: false", nameof(ReusedRowKeptFix), editor =>
                {
                    if (editor.Once(reuse))
                        editor.Replace(reuse, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression));
                });
            }
        }
    }
}
