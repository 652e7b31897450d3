using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Code that runs again and again: loops, lambdas that a library runs for each element, handlers of requests.</summary>
internal static class Repetition
{
    private static readonly ImmutableHashSet<string> s_oncePerElement = ImmutableHashSet.Create(
        "Select", "SelectMany", "Where", "ForEach", "ForAll", "For", "ForEachAsync", "ConvertAll", "Aggregate", "ToDictionary", "ToLookup", "GroupBy",
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Any", "All", "Count", "Sum", "Average", "Min", "Max", "MinBy", "MaxBy");

    private static readonly ImmutableHashSet<string> s_oncePerRequest = ImmutableHashSet.Create(
        "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "Map", "MapMethods", "Run", "Use", "MapFallback", "AddScoped", "AddTransient");

    /// <summary>The loops and lambdas around an operation, and around the calls that lead to it, outermost first.</summary>
    public static IEnumerable<SyntaxNode> Around(Occurrence occurrence) =>
        Sites(occurrence).SelectMany(site => LoopsAround(site.Syntax).Reverse());

    /// <summary>Whether an operation, or a call that leads to it, stands in the code.</summary>
    public static bool Contains(SyntaxNode code, Occurrence occurrence) => Sites(occurrence).Any(s => code.Contains(s.Syntax));

    /// <summary>Whether a call that was not followed, or a call that leads to it, stands in the code.</summary>
    public static bool Contains(SyntaxNode code, SkippedCall call) => call.Calls.Select(c => c.Site).Append(call.Site).Any(s => code.Contains(s.Syntax));

    /// <summary>The calls that lead to an operation through a lambda that a library runs for each request.</summary>
    public static CallFrame? Request(Occurrence occurrence) => occurrence.Calls.FirstOrDefault(c => c.Via is { } via && IsRequest(via));

    /// <summary>Whether the library method registers code that runs for each request.</summary>
    public static bool IsRequest(IMethodSymbol via) => s_oncePerRequest.Contains(via.Name)
        && via.ContainingNamespace?.ToDisplayString() is { } space
        && (space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || space.StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal));

    /// <summary>Whether the library method runs a lambda for each element of a collection.</summary>
    public static bool IsPerElement(IMethodSymbol via) => s_oncePerElement.Contains(via.Name) && via.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true;

    /// <summary>The library calls that run a lambda for each element, around an operation.</summary>
    public static IEnumerable<CallFrame> PerElement(Occurrence occurrence)
    {
        for (var i = 0; i < occurrence.Calls.Length; i++)
        {
            // A lambda without parameters makes what the others use: once for each thread, say.
            var lambda = i + 1 < occurrence.Calls.Length ? occurrence.Calls[i + 1].Caller : occurrence.Owner;
            if (occurrence.Calls[i].Via is { } via && IsPerElement(via) && lambda is not IMethodSymbol { Parameters.IsEmpty: true })
                yield return occurrence.Calls[i];
        }
    }

    /// <summary>Whether the code runs only as long as something is still null, or not found: it is done once, when first needed.</summary>
    public static bool IsOnlyOnce(Occurrence occurrence) => Sites(occurrence).Any(s => s.Syntax.Ancestors().Any(a => a switch
    {
        IfStatementSyntax statement => !statement.Condition.Contains(s.Syntax) && (TestsNull(statement.Condition) || LooksUp(statement.Condition)),
        ForStatementSyntax { Condition: { } condition } => TestsNull(condition),
        WhileStatementSyntax statement => TestsNull(statement.Condition),
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        _ => false,
    }));

    private static bool TestsNull(ExpressionSyntax condition) => condition.DescendantNodesAndSelf()
        .Any(n => n.IsKind(SyntaxKind.NullLiteralExpression) && n.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } or ConstantPatternSyntax { Parent: IsPatternExpressionSyntax });

    private static bool LooksUp(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().Any(n => n is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGetValue" or "ContainsKey" or "TryTake" or "TryDequeue" or "TryPop" },
    });

    /// <summary>The loops around a piece of code, innermost first, as far as its function goes.</summary>
    public static IEnumerable<SyntaxNode> LoopsAround(SyntaxNode code)
    {
        var child = code;
        for (var parent = code.Parent; parent is not (null or MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax); parent = parent.Parent)
        {
            // What a loop starts with runs once.
            if (IsLoopBody(parent, child) && !EndsLoop(code, parent))
                yield return parent;
            child = parent;
        }
    }

    /// <summary>The calls that lead to an operation, outermost first, and the operation.</summary>
    public static IEnumerable<IOperation> Sites(Occurrence occurrence) => occurrence.Calls.Select(c => c.Site).Append(occurrence.Site);

    private static bool IsLoopBody(SyntaxNode loop, SyntaxNode child) => loop switch
    {
        ForStatementSyntax statement => child == statement.Statement || child == statement.Condition || statement.Incrementors.Contains(child),
        CommonForEachStatementSyntax statement => child == statement.Statement,
        WhileStatementSyntax or DoStatementSyntax => true,
        _ => false,
    };

    // A retry loop is left as soon as its work has succeeded.
    private static bool EndsLoop(SyntaxNode code, SyntaxNode loop) => code.Ancestors().TakeWhile(a => a != loop)
        .Any(a => a is ReturnStatementSyntax
            || (a is BlockSyntax block && block.Statements.SkipWhile(s => !s.Contains(code)).Any(s => s is ReturnStatementSyntax or BreakStatementSyntax)));
}
