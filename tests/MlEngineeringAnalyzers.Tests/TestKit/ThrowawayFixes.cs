using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>Renames Bad to Good.</summary>
public class GoodNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TK0001"];

    protected virtual string NewName => "Good";

    protected virtual string? Key => "Good";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Rename", cancel => ReplaceAsync(context.Document, context.Span, NewName, cancel), Key),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected static async Task<Document> ReplaceAsync(Document document, TextSpan span, string name, CancellationToken cancel)
    {
        var text = await document.GetTextAsync(cancel);
        return document.WithText(text.Replace(span, name));
    }
}

/// <summary>Offers Good and Better.</summary>
public sealed class ChoiceFix : GoodNameFix
{
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        await base.RegisterCodeFixesAsync(context);
        context.RegisterCodeFix(
            CodeAction.Create("Better", cancel => ReplaceAsync(context.Document, context.Span, "Better", cancel), "Better"),
            context.Diagnostics);
    }
}

/// <summary>Writes what no compiler accepts.</summary>
public sealed class BreakingFix : GoodNameFix
{
    protected override string NewName => "void";
}

/// <summary>Changes something, and the method is as bad as before.</summary>
public sealed class UselessFix : GoodNameFix
{
    protected override string NewName => "/* fixed */ Bad";
}

/// <summary>Changes nothing.</summary>
public sealed class IdleFix : GoodNameFix
{
    protected override string NewName => "Bad";
}

/// <summary>Has no equivalence key.</summary>
public sealed class KeylessFix : GoodNameFix
{
    protected override string? Key => null;
}

/// <summary>Has no FixAll.</summary>
public sealed class SingleFix : GoodNameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Offers nothing.</summary>
public sealed class CautiousFix : GoodNameFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}

/// <summary>Its FixAll renames to something else.</summary>
public sealed class TwoFacedFix : GoodNameFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var text = await document.GetTextAsync(context.CancellationToken);
        return document.WithText(text.WithChanges(
            diagnostics.Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, "Fine"))));
    });
}

/// <summary>Builds a name out of two words, which no parser would take for one.</summary>
public sealed class MalformedFix : GoodNameFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Rename", cancel => BuildAsync(context.Document, context.Span, cancel), "Good"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> BuildAsync(Document document, TextSpan span, CancellationToken cancel)
    {
        var root = (await document.GetSyntaxRootAsync(cancel))!;
        return document.WithSyntaxRoot(root.ReplaceToken(root.FindToken(span.Start), SyntaxFactory.Identifier("Good() {} void Other")));
    }
}
