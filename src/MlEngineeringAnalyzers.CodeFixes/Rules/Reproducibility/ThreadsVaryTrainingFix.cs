using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Reproducibility;

/// <summary>
/// MLE1003: has the trainer work on one thread. Only its options can say so: where the trainer is given single arguments,
/// they become members of an options object.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThreadsVaryTrainingFix))]
public sealed class ThreadsVaryTrainingFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.ThreadsVaryTraining;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Trainer, List: { } list } trainer
            || TrainerOptions.Of(trainer.Operation) is not { Threads: { } threads } options)
        {
            yield break;
        }

        if (trainer.Parameter(ParameterRole.Options) is not null)
        {
            if (OptionsObject.Of(trainer, violation) is { } given)
                yield return Repair(threads, editor => SetThreads(editor, given, threads));
        }
        else if (options.OtherDefault is null && violation.Model.Compilation.GetTypeByMetadataName(options.Type) is { } type && Members(trainer, list, options, type) is { } members)
        {
            var name = TypeName.Of(type, violation.Node, violation);
            yield return Repair(threads, editor =>
            {
                name.Import(editor);
                editor.Change(list, l => WithOptions(l, name.Text, members, threads));
            });
        }
    }

    private static Repair Repair(string threads, Action<RepairEditor> apply) => new($"Set {threads} to 1", nameof(ThreadsVaryTrainingFix), apply) { MayFailToCompile = true };

    private static void SetThreads(RepairEditor editor, OptionsObject options, string threads)
    {
        if (!editor.Once(options.Creation))
            return;
        var values = options.Values(m => m.Name == threads).ToList();
        foreach (var value in values)
            editor.Replace(value, One);
        if (values.Count == 0)
            options.Add(editor, threads, One);
    }

    /// <summary>The members that take the arguments, in their order; null when one has none, or a comment would be lost.</summary>
    private static List<string>? Members(MLCall trainer, ArgumentListSyntax list, TrainerOptions options, INamedTypeSymbol type)
    {
        var members = new List<string>();
        foreach (var argument in list.Arguments)
        {
            if (trainer.Arguments.FirstOrDefault(a => a.Syntax == argument)?.Parameter is not { } parameter || options.MemberOf(parameter.Name) is not { } member || !IsMember(type, member))
                return null;
            members.Add(member);
        }

        return list.DescendantTrivia().All(t => t.IsKind(SyntaxKind.WhitespaceTrivia) || t.IsKind(SyntaxKind.EndOfLineTrivia)) ? members : null;
    }

    private static bool IsMember(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(m => m is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null }))
                return true;
        }

        return false;
    }

    private static ArgumentListSyntax WithOptions(ArgumentListSyntax list, string type, List<string> members, string threads)
    {
        var assignments = list.Arguments.Select((a, i) => $"{members[i]} = {a.Expression.WithoutTrivia().ToFullString()}").Append($"{threads} = 1").ToList();
        var lineEnd = list.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        var inside = list.Arguments.Select(a => Indentation.Of(a)).LastOrDefault(i => i.Length > 0);
        // One argument a line becomes one member a line.
        var options = lineEnd.IsKind(SyntaxKind.None) || inside is null
            ? $"new {type} {{ {string.Join(", ", assignments)} }}"
            : $"new {type}{lineEnd}{inside.Substring(0, Math.Max(0, inside.Length - Indentation.Level.Length))}{{{string.Concat(assignments.Select(a => $"{lineEnd}{inside}{a},"))}{lineEnd}{inside.Substring(0, Math.Max(0, inside.Length - Indentation.Level.Length))}}}";
        return list.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(options))))
            .WithOpenParenToken(list.OpenParenToken.WithTrailingTrivia());
    }

    private static ExpressionSyntax One => SyntaxFactory.ParseExpression("1");
}
