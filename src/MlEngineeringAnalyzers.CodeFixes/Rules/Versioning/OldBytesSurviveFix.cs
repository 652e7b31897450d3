using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3006: has the stream begin with an empty file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OldBytesSurviveFix))]
public sealed class OldBytesSurviveFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.OldBytesSurvive;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        foreach (var opened in violation.Story)
        {
            if (Wrong(opened, violation) is { } name)
            {
                yield return new("Open the file with Create", nameof(OldBytesSurviveFix), editor =>
                {
                    if (editor.Once(name))
                        editor.Replace(name, SyntaxFactory.IdentifierName("Create"));
                });
            }
        }
    }

    /// <summary>The name that stands for opening a file as it is; null when it is not written at this place.</summary>
    private static SimpleNameSyntax? Wrong(SyntaxNode opened, Violation violation)
    {
        if (opened is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: nameof(File.OpenWrite) } method } })
            return method;
        var arguments = opened is InvocationExpressionSyntax call ? call.ArgumentList : (opened as BaseObjectCreationExpressionSyntax)?.ArgumentList;
        return arguments?.Arguments.Select(a => a.Expression).OfType<MemberAccessExpressionSyntax>()
            .FirstOrDefault(m => violation.Symbol(m) is IFieldSymbol { Name: nameof(FileMode.OpenOrCreate), ContainingType.Name: nameof(FileMode) })?.Name;
    }
}
