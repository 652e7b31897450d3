using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A statement, or what it computes, that moves up before another one of its block, with the declarations that it needs.</summary>
/// <param name="Target">Before which statement.</param>
/// <param name="Moved">The statement.</param>
/// <param name="Statements">All that moves, in order: as it was, and as it will be.</param>
internal sealed record MovedStatements(StatementSyntax Target, StatementSyntax Moved, ImmutableArray<(StatementSyntax Old, StatementSyntax New)> Statements)
{
    /// <summary>What alone moves of the statement, into a local: as it was, and as it will be.</summary>
    private (ExpressionSyntax Old, ExpressionSyntax New)? Part { get; init; }

    /// <summary>
    /// How to move a statement before one that stands earlier in the same block, or around it; null when that would change
    /// what the statement, or one that it passes, does.
    /// </summary>
    /// <param name="withUses">Whether the calls right behind it that use its results move along.</param>
    public static MovedStatements? Before(StatementSyntax earlier, StatementSyntax moved, bool withUses, Violation violation) =>
        Placement.Leaves(moved) ? null : Before(earlier, moved, moved, withUses, violation);

    /// <summary>How to move a call alone, of a statement that returns what comes of it; null when it is not always made, or gives nothing yet.</summary>
    public static MovedStatements? PartBefore(StatementSyntax earlier, SyntaxNode call, StatementSyntax user, Violation violation)
    {
        var part = call.Parent as AwaitExpressionSyntax ?? call as ExpressionSyntax;
        return user is ReturnStatementSyntax or YieldStatementSyntax && part is not null && IsAlwaysComputed(part, user)
            && violation.Model.GetTypeInfo(part, violation.Cancellation).Type is { SpecialType: not SpecialType.System_Void } type && !type.GetMembers("GetAwaiter").Any()
            && Before(earlier, user, part, withUses: false, violation) is { } move
                ? move with { Part = (part, part.WithoutTrivia()) }
                : null;
    }

    private static MovedStatements? Before(StatementSyntax earlier, StatementSyntax moved, SyntaxNode part, bool withUses, Violation violation)
    {
        var block = Siblings(moved);
        var target = earlier.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(block.Contains);
        var (first, last) = (block.IndexOf(target!), block.IndexOf(moved));
        if (target is null || first >= last || Placement.Function(earlier) != Placement.Function(moved) || Needs(part, block, first, last, violation) is not { } moving)
            return null;
        for (var next = last + 1; withUses && next < block.Length && block[next] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } use; next++)
        {
            var locals = Locals(use, violation).Select(l => IndexOf(l, block)).Where(i => i >= first).ToList();
            if (!locals.Contains(last) || locals.Exists(i => !moving.Contains(i)))
                break;
            moving.Add(next);
        }

        var passed = Enumerable.Range(first, moving.Max - first).Where(i => !moving.Contains(i)).Select(i => block[i]).ToList();
        var statements = moving.Select(i => block[i]).ToImmutableArray();
        var code = statements.Select(s => s == moved ? part : s).ToList();
        return statements.Any(s => s.ContainsDirectives) || Disturb(code, passed, violation) || Disturb(passed, code, violation)
            ? null
            : new(target, moved, statements.Select(s => (s, s)).ToImmutableArray());
    }

    /// <summary>The move with other rows for an evaluation, which may be scored by what moves or before.</summary>
    public MovedStatements Replace(ScoredRows scored, ExpressionSyntax rows, RepairEditor editor)
    {
        if (!Statements.Any(s => s.Old.Span.Contains(scored.Place.Span)))
        {
            scored.Replace(editor, rows);
            return this;
        }

        var replacement = scored.Wrap(rows).WithTriviaFrom(scored.Place);
        if (Part is { Old: var part } && part.Span.Contains(scored.Place.Span))
            return this with { Part = (part, part.ReplaceNode(scored.Place, replacement).WithoutTrivia()) };
        return this with
        {
            Statements = Statements.Select(s => s.Old.Span.Contains(scored.Place.Span) ? (s.Old, s.Old.ReplaceNode(scored.Place, replacement)) : s).ToImmutableArray(),
        };
    }

    /// <summary>Makes the move. Of several repairs that move the same statement, the one that moves it farthest has its way.</summary>
    public void Apply(RepairEditor editor)
    {
        var all = editor.Shared(() =>
        {
            var moves = new Dictionary<StatementSyntax, MovedStatements>();
            editor.AtEnd(() => Apply(editor, moves.Values));
            return moves;
        });
        if (!all.TryGetValue(Moved, out var other) || Target.SpanStart < other.Target.SpanStart)
            all[Moved] = this;
    }

    private static void Apply(RepairEditor editor, IEnumerable<MovedStatements> moves)
    {
        foreach (var move in moves.OrderBy(m => m.Target.SpanStart).ThenBy(m => m.Moved.SpanStart))
        {
            var statements = move.Statements.Where(s => editor.Once((s.Old, nameof(MovedStatements)))).ToList();
            editor.InsertBefore(move.Target, statements.Select(s => s.Old == move.Moved && move.Part is { } part ? Local(part.Old, part.New, editor) : s.New).ToArray());
            foreach (var (old, _) in statements.Where(s => s.Old != move.Moved || move.Part is null))
                editor.Remove(old);
        }
    }

    /// <summary>The declaration of a local for what moves; where it was, the local is named.</summary>
    private static StatementSyntax Local(ExpressionSyntax old, ExpressionSyntax moved, RepairEditor editor)
    {
        var name = editor.NewName(old, "result");
        editor.Replace(old, SyntaxFactory.IdentifierName(name));
        return SyntaxFactory.ParseStatement($"var {name} = {moved};");
    }

    // Nothing around it lets it be skipped, or made later or again.
    private static bool IsAlwaysComputed(ExpressionSyntax part, StatementSyntax statement) => part.Ancestors().TakeWhile(a => a != statement).All(a => a is
        BaseArgumentListSyntax or ArgumentSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax
        or AnonymousObjectCreationExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or TupleExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax
        or AwaitExpressionSyntax or InterpolatedStringExpressionSyntax or InterpolationSyntax
        or BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression) });

    /// <summary>The places of the statement and of the declarations that what moves of it needs; null when it needs something else too.</summary>
    private static SortedSet<int>? Needs(SyntaxNode part, ImmutableArray<StatementSyntax> block, int first, int last, Violation violation)
    {
        var needs = new SortedSet<int> { last };
        var waiting = new Queue<int>(needs);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            foreach (var index in Locals(next == last ? part : block[next], violation).Select(l => IndexOf(l, block)).Where(i => i >= first && !needs.Contains(i)))
            {
                if (index == first || index > last || block[index] is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration || !IsPreparation(declaration, violation))
                    return null;
                needs.Add(index);
                waiting.Enqueue(index);
            }
        }

        return needs;
    }

    // What ML.NET computes depends on its arguments only, unless it is in a file.
    private static bool IsPreparation(LocalDeclarationStatementSyntax declaration, Violation violation) => declaration.DescendantNodes().All(n => n switch
    {
        InvocationExpressionSyntax => MLCall.At(n, violation) is { Operation.Kind: not (OperationKind.LoadModel or OperationKind.SaveModel or OperationKind.ExportOnnx) },
        AssignmentExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
        _ => true,
    });

    /// <summary>Whether some statements write what others use.</summary>
    private static bool Disturb(IEnumerable<SyntaxNode> writers, IEnumerable<SyntaxNode> users, Violation violation)
    {
        var written = writers.SelectMany(Names).Where(Definitions.IsWritten).Select(n => violation.Symbol(n)).OfType<ISymbol>().ToImmutableHashSet(SymbolEqualityComparer.Default);
        return !written.IsEmpty && users.SelectMany(Names).Any(n => violation.Symbol(n) is { } symbol && written.Contains(symbol));
    }

    private static IEnumerable<ISymbol> Locals(SyntaxNode code, Violation violation) =>
        Names(code).Select(n => violation.Symbol(n)).OfType<ILocalSymbol>();

    private static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();

    /// <summary>Which statement declares the local; none for one that is declared inside of a statement that uses it.</summary>
    private static int IndexOf(ISymbol local, ImmutableArray<StatementSyntax> block)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault();
        return declaration is null ? -1 : block.ToList().FindIndex(s => s.SyntaxTree == declaration.SyntaxTree && s.Span.Contains(declaration.Span));
    }

    private static ImmutableArray<StatementSyntax> Siblings(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ToImmutableArray(),
        SwitchSectionSyntax section => section.Statements.ToImmutableArray(),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToImmutableArray(),
        _ => ImmutableArray.Create(statement),
    };
}
