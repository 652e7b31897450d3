using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>MLE4008: adds a comment to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndocumentedRowFix))]
public sealed class UndocumentedRowFix : RuleFix
{
    private const string Stub = "/// <summary>TODO: what one row stands for, and where its values come from.</summary>";

    private protected override DiagnosticDescriptor Rule => Descriptors.UndocumentedRow;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Node is TypeDeclarationSyntax type)
        {
            yield return new("Add a documentation comment", nameof(UndocumentedRowFix), editor => editor.Change(type, t =>
            {
                var indentation = Indentation.Of(t);
                var stub = SyntaxFactory.ParseLeadingTrivia(Stub + editor.NewLine + indentation);
                return t.WithLeadingTrivia(t.GetLeadingTrivia().AddRange(stub));
            }));
        }
    }
}
