using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6002: sets <c>MissingRealsAsNaNs</c> in the loader's options, for which a short call becomes one with options.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingValuesNeverSeenFix))]
public sealed class MissingValuesNeverSeenFix : RuleFix
{
    private const string Setting = "MissingRealsAsNaNs";

    // Parameters of the short call, and what is set in the options instead: without them both have the same defaults.
    private static readonly Dictionary<string, (string Member, string Value)> s_members = new()
    {
        ["separatorChar"] = ("Separators", "new[] {{ {0} }}"),
        ["hasHeader"] = ("HasHeader", "{0}"),
        ["allowQuoting"] = ("AllowQuoting", "{0}"),
        ["trimWhitespace"] = ("TrimWhitespace", "{0}"),
        ["allowSparse"] = ("AllowSparse", "{0}"),
    };

    private protected override DiagnosticDescriptor Rule => Descriptors.MissingValuesNeverSeen;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Story.Select(s => MLCall.At(s, violation)).FirstOrDefault(c => c?.Operation.Name is "LoadFromTextFile" or "CreateTextLoader") is not { List: not null } load)
            yield break;
        if ((OptionsObject.Of(load, violation) is { } options ? Set(options) : load.Written("options") is null ? WithOptions(load, violation) : null) is not { } change)
            yield break;
        yield return new($"Load with {Setting} = true", nameof(MissingValuesNeverSeenFix), editor =>
        {
            if (editor.Once(load.Syntax))
                change(editor);
        })
        {
            MayFailToCure = true,
        };
    }

    private static Action<RepairEditor> Set(OptionsObject options)
    {
        var value = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);
        return options.Values(m => m.Name == Setting).FirstOrDefault() is { } written
            ? editor => editor.Replace(written, value)
            : editor => options.Add(editor, Setting, value);
    }

    private static Action<RepairEditor>? WithOptions(MLCall load, Violation violation)
    {
        if (violation.MLNet.TextLoaderOptions is not { } type || load.List!.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)))
            return null;
        var name = TypeName.Of(type, load.Syntax, violation);
        var settings = s_members.Where(m => load.Written(m.Key) is not null).Select(m => $"{m.Value.Member} = {string.Format(System.Globalization.CultureInfo.InvariantCulture, m.Value.Value, load.Written(m.Key))}");
        var options = SyntaxFactory.ParseExpression($"new {name.Text} {{ {string.Join(", ", settings.Append($"{Setting} = true"))} }}");
        return editor =>
        {
            name.Import(editor);
            editor.Change(load.List!, list => list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(Arguments(load, options))));
        };
    }

    // What the options do not say: the path, before them, or a sample of the data, behind them.
    private static SyntaxNodeOrTokenList Arguments(MLCall load, ExpressionSyntax options)
    {
        var kept = load.List!.Arguments.Where(a => load.Method.Parameters.Any(p => !s_members.ContainsKey(p.Name) && load.Written(p) == a.Expression)).ToList();
        var before = kept.Where(a => load.Written("path") == a.Expression);
        var all = before.Append(SyntaxFactory.Argument(options)).Concat(kept.Except(before));
        return SyntaxFactory.NodeOrTokenList(all.SelectMany((a, i) => i == 0
            ? new SyntaxNodeOrToken[] { a.WithoutTrivia() }
            : [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), a.WithoutTrivia()]));
    }
}
