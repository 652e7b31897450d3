using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility;

/// <summary>MLE1002: puts a constant in the place of the seed, and removes the local that held it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VaryingSeedFix))]
public sealed class VaryingSeedFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.VaryingSeed;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { } call)
            yield break;
        var replaced = Seeds(call, violation).Select(seed => VaryingPart(seed, violation)).ToList();
        if (replaced.Count == 0 || replaced.Contains(null))
            yield break;
        var constant = violation.Option(EditorOptions.Seed);
        yield return new($"Use the constant seed {constant}", nameof(VaryingSeedFix), editor =>
        {
            foreach (var seed in replaced.OfType<ExpressionSyntax>().Where(editor.Once))
            {
                editor.Replace(seed, SyntaxFactory.ParseExpression(constant));
                UnusedLocals.AfterReplacing(seed, editor, violation);
            }
        })
        {
            MayFailToCompile = true,
        };
    }

    private static IEnumerable<ExpressionSyntax> Seeds(MLCall call, Violation violation)
    {
        var written = call.Written(ParameterRole.Seed) is { } seed ? [seed]
            : OptionsObject.Of(call, violation)?.Values(m => ParameterRoles.Of(call.Operation, m.Name) == ParameterRole.Seed) ?? [];
        return written.Where(s => !violation.Model.GetConstantValue(s, violation.Cancellation).HasValue);
    }

    /// <summary>
    /// The part of the seed that differs between runs; null when a caller has a say in it: whether the seed varies is then
    /// the caller's doing.
    /// </summary>
    private static ExpressionSyntax? VaryingPart(ExpressionSyntax seed, Violation violation)
    {
        if (!MentionsParameter(seed, violation, new HashSet<ISymbol>(SymbolEqualityComparer.Default)))
            return seed;
        return seed switch
        {
            ParenthesizedExpressionSyntax parenthesized => VaryingPart(parenthesized.Expression, violation),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => VaryingPart(coalesce.Right, violation),
            _ => null,
        };
    }

    // Half-typed code may say what a local is by means of the local.
    private static bool MentionsParameter(ExpressionSyntax expression, Violation violation, HashSet<ISymbol> asked) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => violation.Symbol(name) switch
        {
            IParameterSymbol => true,
            ILocalSymbol local => asked.Add(local) && (Definitions.Initializer(local, violation) is not { } value || MentionsParameter(value, violation, asked)),
            _ => false,
        });
}
