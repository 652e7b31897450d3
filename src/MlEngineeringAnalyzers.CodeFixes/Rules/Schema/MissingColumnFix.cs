using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5001: names the column that was meant: the trainer's own for an evaluator, the only vector of features for a trainer,
/// else the nearest one. Where that does not cure, output and input were perhaps swapped.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingColumnFix))]
public sealed class MissingColumnFix : RuleFix
{
    private const string Key = nameof(MissingColumnFix);

    // A column of the trainer's, and what its name is called in options.
    private static readonly (ParameterRole Role, string Option)[] s_roles =
    [
        (ParameterRole.Label, "LabelColumnName"),
        (ParameterRole.RowGroup, "RowGroupColumnName"),
        (ParameterRole.Features, "FeatureColumnName"),
    ];

    private protected override DiagnosticDescriptor Rule => Descriptors.MissingColumn;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation[FixProperties.Column] is not { } missing || MLCall.At(violation.Node, violation) is not { } call)
            return [];
        return new[] { AsTrained(call, missing, violation), OnlyFeatures(call, missing, violation), Nearest(call, inputOnly: false, violation), Nearest(call, inputOnly: true, violation), Swapped(call, missing, violation) }
            .OfType<Repair>();
    }

    /// <summary>What an evaluator reads is what the trainer read.</summary>
    private static Repair? AsTrained(MLCall call, string missing, Violation violation)
    {
        if (call.Operation.Kind is not (OperationKind.Evaluate or OperationKind.CrossValidate)
            || violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Kind == OperationKind.Trainer) is not { } trainer)
        {
            return null;
        }

        foreach (var (role, option) in s_roles)
        {
            if (call.Parameter(role) is not { } parameter || (call.Written(parameter) is { } written ? ColumnNames.Text(written, violation) : Default(parameter)) != missing)
                continue;
            var own = trainer.Written(role) ?? OptionsObject.Of(trainer, violation)?.Values(m => m.Name == option).FirstOrDefault();
            var name = own?.WithoutTrivia() ?? (trainer.Parameter(role) is { } left && Default(left) is { } text ? Literal(text) : null);
            return name is null ? null : Use(name, editor => ArgumentLists.Set(editor, call, parameter, name), (call.Syntax, role));
        }

        return null;
    }

    /// <summary>The output comes first in ML.NET: with the two swapped, the step asks for the column that it should make.</summary>
    private static Repair? Swapped(MLCall call, string missing, Violation violation)
    {
        if (call.Written("outputColumnName") is not { } output || call.Written("inputColumnName") is not { } input || ColumnNames.Text(input, violation) != missing
            || ColumnNames.Text(output, violation) is not { } made || violation.Rows(FixProperties.Schema).All(c => c.First != made))
        {
            return null;
        }

        return new("Swap output and input", Key, editor =>
        {
            if (!editor.Once((call.Syntax, "swap")))
                return;
            editor.Replace(output, input.WithoutTrivia());
            editor.Replace(input, output.WithoutTrivia());
        })
        {
            MayFailToCure = true,
        };
    }

    private static Repair? OnlyFeatures(MLCall call, string missing, Violation violation)
    {
        return call.Operation.Kind == OperationKind.Trainer && violation[FixProperties.Features] is { } only && call.Parameter(ParameterRole.Features) is { } features
            && (call.Written(features) is { } written ? ColumnNames.Text(written, violation) : Default(features)) == missing && OptionsObject.Of(call, violation) is null
                ? Use(Literal(only), editor => ArgumentLists.Set(editor, call, features, Literal(only)), (call.Syntax, ParameterRole.Features))
                : null;
    }

    /// <summary>The nearest names in place of all that are missing in the call.</summary>
    /// <param name="inputOnly">Whether a step that names one column for both goes on to make the one of that name.</param>
    private static Repair? Nearest(MLCall call, bool inputOnly, Violation violation)
    {
        var edits = new List<Action<RepairEditor>>();
        foreach (var (missing, nearest) in violation.Rows(FixProperties.Columns))
        {
            // What the step has already is not what was meant: it would have it twice.
            var isThere = nearest.Length > 0 && ColumnNames.In(call, nearest, violation).Any(e => ParameterOf(e, violation) != "outputColumnName");
            if (nearest.Length == 0 || isThere || Edits(call, missing, nearest, inputOnly, violation) is not { Count: > 0 } found)
                return null;
            edits.AddRange(found);
        }

        var title = string.Join(", ", violation.Rows(FixProperties.Columns).Select(r => Literal(r.Second)));
        return edits.Count == 0 ? null : new($"Use {title}", Key, editor =>
        {
            if (editor.Once((call.Syntax, "nearest")))
                edits.ForEach(e => e(editor));
        })
        {
            MayFailToCure = true,
        };
    }

    private static List<Action<RepairEditor>> Edits(MLCall call, string missing, string nearest, bool inputOnly, Violation violation)
    {
        var written = ColumnNames.In(call, missing, violation).Where(e => e.SyntaxTree == violation.Root.SyntaxTree).ToList();
        var inputs = written.Where(e => ParameterOf(e, violation) != "outputColumnName").ToList();
        if (inputOnly && inputs.Count == 0 && written.Count == 1 && call.Method.Parameters.FirstOrDefault(p => p.Name == "inputColumnName") is { } input)
            return [editor => ArgumentLists.Set(editor, call, input, Literal(nearest))];
        if (inputOnly)
            return [];
        if (written.Count > 0)
            return (inputs.Count > 0 ? inputs : written).ConvertAll<Action<RepairEditor>>(e => editor => editor.Replace(e, Like(e, nearest, violation)));

        // The name is a default: the trainer's own, or that of one inside it.
        foreach (var asked in new[] { call, call.Written("binaryEstimator") is { } inner ? MLCall.At(Definitions.Of(inner, violation), violation) : null }.OfType<MLCall>())
        {
            if (OptionsObject.Of(asked, violation) is { } options)
                return s_roles.Where(r => r.Option.StartsWith(missing, StringComparison.Ordinal) || (r.Role == ParameterRole.Features && missing == "Features")).Take(1)
                    .Select<(ParameterRole, string Option), Action<RepairEditor>>(r => editor => options.Add(editor, r.Option, Literal(nearest))).ToList();
            if (asked.Method.Parameters.FirstOrDefault(p => Default(p) == missing && asked.Written(p) is null) is { } parameter)
                return [editor => ArgumentLists.Set(editor, asked, parameter, Literal(nearest))];
        }

        return [];
    }

    /// <summary>The name in the way in which the old one was written: <c>nameof</c> stays one where it can.</summary>
    private static ExpressionSyntax Like(ExpressionSyntax old, string name, Violation violation) =>
        old is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax { Expression: var type } }] }
        && violation.Symbol(type) is INamedTypeSymbol row && Bases(row).Any(t => t.GetMembers(name).Any(m => m is IFieldSymbol or IPropertySymbol))
            ? SyntaxFactory.ParseExpression($"nameof({type}.{name})")
            : Literal(name);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private static string? ParameterOf(ExpressionSyntax expression, Violation violation) =>
        expression.Parent is ArgumentSyntax argument ? (violation.Model.GetOperation(argument, violation.Cancellation) as IArgumentOperation)?.Parameter?.Name : null;

    private static string? Default(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue as string : null;

    private static Repair Use(ExpressionSyntax name, Action<RepairEditor> apply, object once) => new($"Use {name}", Key, editor =>
    {
        if (editor.Once(once))
            apply(editor);
    })
    {
        MayFailToCure = true,
    };

    private static ExpressionSyntax Literal(string name) => SyntaxFactory.ParseExpression(WrongStep.Literal(name));
}
