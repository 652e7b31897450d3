using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A statement that moves up before another one of its block, with the declarations that it needs.</summary>
/// <param name="Target">Before which statement.</param>
/// <param name="Moved">The statement.</param>
/// <param name="Statements">All that moves, in order: as it was, and as it will be.</param>
internal sealed record MovedStatements(StatementSyntax Target, StatementSyntax Moved, ImmutableArray<(StatementSyntax Old, StatementSyntax New)> Statements)
{
    /// <summary>
    /// How to move a statement before one that stands earlier in the same block, or around it; null when that would change
    /// what the statement, or one that it passes, does.
    /// </summary>
    /// <param name="withUses">Whether the calls right behind it that use its results move along.</param>
    public static MovedStatements? Before(StatementSyntax earlier, StatementSyntax moved, bool withUses, Violation violation)
    {
        var block = Siblings(moved);
        var target = earlier.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(block.Contains);
        var (first, last) = (block.IndexOf(target!), block.IndexOf(moved));
        if (target is null || first >= last || Placement.Function(earlier) != Placement.Function(moved) || Needs(block, first, last, violation) is not { } moving)
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
        return statements.Any(s => s.ContainsDirectives) || Disturb(statements, passed, violation) || Disturb(passed, statements, violation)
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
            editor.InsertBefore(move.Target, statements.Select(s => s.New).ToArray());
            foreach (var (old, _) in statements)
                editor.Remove(old);
        }
    }

    /// <summary>The places of the statement and of the declarations that it needs; null when it needs something else too.</summary>
    private static SortedSet<int>? Needs(ImmutableArray<StatementSyntax> block, int first, int last, Violation violation)
    {
        var needs = new SortedSet<int> { last };
        var waiting = new Queue<int>(needs);
        while (waiting.Count > 0)
        {
            foreach (var index in Locals(block[waiting.Dequeue()], violation).Select(l => IndexOf(l, block)).Where(i => i >= first && !needs.Contains(i)))
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
    private static bool Disturb(IEnumerable<StatementSyntax> writers, IEnumerable<StatementSyntax> users, Violation violation)
    {
        var written = writers.SelectMany(Names).Where(Definitions.IsWritten).Select(n => violation.Symbol(n)).OfType<ISymbol>().ToImmutableHashSet(SymbolEqualityComparer.Default);
        return !written.IsEmpty && users.SelectMany(Names).Any(n => violation.Symbol(n) is { } symbol && written.Contains(symbol));
    }

    private static IEnumerable<ISymbol> Locals(StatementSyntax statement, Violation violation) =>
        Names(statement).Select(n => violation.Symbol(n)).OfType<ILocalSymbol>();

    private static IEnumerable<IdentifierNameSyntax> Names(StatementSyntax statement) => statement.DescendantNodes().OfType<IdentifierNameSyntax>();

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
