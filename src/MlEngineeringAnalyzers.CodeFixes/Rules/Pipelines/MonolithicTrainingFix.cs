using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>MLE4001: moves the pipeline into a method that takes the context and returns the estimator.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MonolithicTrainingFix))]
public sealed class MonolithicTrainingFix : RuleFix
{
    private const string Name = "BuildPipeline";

    private protected override DiagnosticDescriptor Rule => Descriptors.MonolithicTraining;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (Pipeline(violation) is not { } pipeline || ExtractedCode.Of(pipeline, t => MovesAlong(t, violation), violation) is not { } code
            || !code.Declarations.Cast<SyntaxNode>().Append(pipeline).Any(n => n.Span.Contains(violation.Node.Span))
            // Half-typed code can have statements that are neither a type's nor the file's.
            || (pipeline.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null && !violation.Root.ChildNodes().OfType<GlobalStatementSyntax>().Any()))
        {
            yield break;
        }

        foreach (var type in ReturnTypes(pipeline, violation))
        {
            yield return new($"Extract the pipeline into '{Name}'", nameof(MonolithicTrainingFix), editor => Extract(editor, code, type)) { MayFailToCompile = true };
        }
    }

    /// <summary>The expression that is fitted, or the one that the fitted local is made with.</summary>
    private static ExpressionSyntax? Pipeline(Violation violation)
    {
        var estimator = violation.Story.Select(s => MLCall.At(s, violation)).Select(c => c?.Operation.Kind switch
        {
            OperationKind.Fit => c.Receiver,
            OperationKind.CrossValidate => c.Written(ParameterRole.Estimator),
            _ => null,
        }).FirstOrDefault(e => e is not null);
        return estimator is IdentifierNameSyntax ? Definitions.Initializer(violation.Symbol(estimator), violation) : estimator;
    }

    // Estimators and the options of trainers are the pipeline's; data, paths and numbers are handed over.
    private static bool MovesAlong(ITypeSymbol type, Violation violation) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : []).Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, violation.MLNet.IEstimator))
        || (type.Name.EndsWith("Options", StringComparison.Ordinal) && type.ContainingType is not null && violation.MLNet.IEstimator is { } estimator
            && type.ContainingAssembly?.Name.Split('.')[0] == estimator.ContainingAssembly.Name.Split('.')[0]);

    /// <summary>The plain type of an estimator first; the exact one where the code around needs it.</summary>
    private static IEnumerable<string> ReturnTypes(ExpressionSyntax pipeline, Violation violation)
    {
        var info = violation.Model.GetTypeInfo(pipeline, violation.Cancellation);
        if (violation.MLNet is { IEstimator: { } estimator, ITransformer: { } transformer })
            yield return estimator.Construct(transformer).ToMinimalDisplayString(violation.Model, pipeline.SpanStart);
        if (info.Type is { } exact)
            yield return exact.ToMinimalDisplayString(violation.Model, pipeline.SpanStart);
    }

    private static void Extract(RepairEditor editor, ExtractedCode code, string type)
    {
        if (!editor.Once(code.Result))
            return;
        var container = code.Result.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var name = editor.NewName((SyntaxNode?)container ?? editor.Root, Name);
        var member = container is null ? null : code.Result.Ancestors().OfType<MemberDeclarationSyntax>().First(m => m.Parent == container);
        var signature = $"{(code.NeedsInstance ? string.Empty : "static ")}{type} {name}({string.Join(", ", code.Parameters.Select(p => $"{p.Type} {p.Name}"))})";
        var method = Method(code, member is null ? signature : "private " + signature, member is null ? string.Empty : Indentation.Of(member), editor.NewLine);
        if (member is null)
            editor.InsertFunctionAtEnd((LocalFunctionStatementSyntax)SyntaxFactory.ParseStatement(method));
        else
            editor.InsertMemberAfter(member, SyntaxFactory.ParseMemberDeclaration(method)!);
        foreach (var declaration in code.Declarations)
            editor.Remove(declaration);
        editor.Replace(code.Result, SyntaxFactory.ParseExpression($"{name}({string.Join(", ", code.Parameters.Select(p => p.Name))})"));
    }

    private static string Method(ExtractedCode code, string signature, string indentation, string newLine)
    {
        var (outer, inner) = (code.Result.FirstAncestorOrSelf<StatementSyntax>() is { } statement ? Indentation.Of(statement) : string.Empty, indentation + Indentation.Level);
        var text = new StringBuilder().Append(indentation).Append(signature).Append(newLine).Append(indentation).Append('{').Append(newLine);
        foreach (var declaration in code.Declarations)
            text.Append(Indentation.Move(declaration, outer, inner).ToFullString().TrimStart('\r', '\n'));
        return text.Append(inner).Append("return ").Append(Indentation.Move(code.Result, outer, inner)).Append(';').Append(newLine)
            .Append(indentation).Append('}').Append(newLine).ToString();
    }
}
