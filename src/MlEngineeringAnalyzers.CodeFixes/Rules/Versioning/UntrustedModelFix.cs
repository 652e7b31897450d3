using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>MLE3008: asks for the model over https.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntrustedModelFix))]
public sealed class UntrustedModelFix : RuleFix
{
    // A port that speaks http does not speak https.
    private static readonly Regex s_address = new(@"^(?<quote>[$@]*"")http://(?![^/]*:\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override DiagnosticDescriptor Rule => Descriptors.UntrustedModel;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is { Operation.Kind: OperationKind.LoadModel or OperationKind.PoolSource } load
            && load.Written(ParameterRole.Path) is { } path && Start(path, violation) is { } text && s_address.IsMatch(text.ToString()))
        {
            yield return new("Use https", nameof(UntrustedModelFix), editor =>
            {
                if (editor.Once(text))
                    editor.Replace(text, SyntaxFactory.ParseExpression(s_address.Replace(text.ToString(), "${quote}https://")));
            });
        }
    }

    /// <summary>The string with which an address begins; null when it is not in this file.</summary>
    private static ExpressionSyntax? Start(ExpressionSyntax address, Violation violation)
    {
        for (var depth = 0; depth < 20; depth++)
        {
            address = Definitions.Of(address, violation);
            switch (address)
            {
                case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax:
                    return address;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    address = sum.Left;
                    break;
                case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var first }, ..] }:
                    address = first;
                    break;
                case IdentifierNameSyntax when violation.Symbol(address) is IParameterSymbol parameter && violation.OnlyArgument(parameter) is { } passed:
                    address = passed;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
