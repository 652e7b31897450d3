using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>
/// Finds out whether each thread that a call starts has an engine of its own: one of an array by its own index, one that was
/// made for it, one that it took out of a pool, or the one of an object whose only thread it is.
/// </summary>
internal sealed class EngineOfThread(Occurrence prediction, CallFrame start, AbstractValue engine, LineageGraph graph)
{
    /// <summary>An engine that is handed on more often than this is no longer followed.</summary>
    private const int MaxHandovers = 8;

    // The function at a level makes the call of that level; those at higher levels than this one run on the threads.
    private readonly int _depth = prediction.Calls.IndexOf(start);

    /// <summary>Whether no two threads share the engine.</summary>
    public bool IsOwn() => Sharing.IsTakenOut(engine, graph, start) || IsOfOnlyThread()
        || (prediction.Site is IInvocationOperation { Instance.Syntax: { } receiver } && prediction.Calls.Last().Site != prediction.Site && IsOwn(receiver, prediction.Calls.Length, MaxHandovers));

    /// <summary>Whether a constructor starts the thread, once, and nothing else uses the engine that it makes.</summary>
    private bool IsOfOnlyThread() => Function(_depth) is IMethodSymbol { MethodKind: MethodKind.Constructor } && MayBeOwn(0) && Rounds(0) is null
        && graph.Creation(engine) is { } creation && !Sharing.IsHeldStatically(creation) && IsCalledAlike(creation, _depth)
        && graph.Siblings.SelectMany(g => g.Of(OperationKind.Predict)).All(IsOnThread);

    private bool IsOwn(SyntaxNode expression, int level, int handovers) => handovers > 0 && expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsOwn(parenthesized.Expression, level, handovers - 1),
        CastExpressionSyntax cast => IsOwn(cast.Expression, level, handovers - 1),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => IsOwn(sure.Operand, level, handovers - 1),
        IdentifierNameSyntax name => IsOwn(name, level, handovers - 1),
        MemberAccessExpressionSyntax member => IsOwn(member.Expression, level, handovers - 1),
        // Several indices can have one remainder, and several rows one category: only the index itself is one thread's.
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } element =>
            (index is IdentifierNameSyntax own && IsOwn(own, level, handovers - 1)) || IsOwn(element.Expression, level, handovers - 1),
        _ => IsMadeIn(expression, level),
    };

    private bool IsOwn(IdentifierNameSyntax name, int level, int handovers)
    {
        if (graph.Program.Bodies.Model(name.SyntaxTree).GetSymbolInfo(name).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter, DeclaringSyntaxReferences: [var reference] } symbol)
            return false;
        var declared = level;
        while (declared > 0 && !SymbolEqualityComparer.Default.Equals(Function(declared), symbol.ContainingSymbol))
            declared--;
        if (!MayBeOwn(declared))
            return false;
        if (symbol is IParameterSymbol parameter)
        {
            if (declared == 0)
                return false;
            var call = prediction.Calls[declared - 1];
            return call.Via is { } via
                ? Repetition.IsPerElement(via) && (declared > _depth || Rounds(declared) is null)
                : (call.Site as IInvocationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { } passed && IsOwn(passed.Value.Syntax, declared - 1, handovers);
        }

        var declaration = reference.GetSyntax();
        if (declared <= _depth && Rounds(declared) is { } round)
        {
            if (declaration == round || (round is ForEachVariableStatementSyntax { Variable: var variables } && variables.Contains(declaration)))
                return true;
            // All rounds have one variable of a for loop; each can keep what it is in its own.
            if (declaration.Parent?.Parent == round)
                return level == declared;
            if (!round.Contains(declaration))
                return false;
        }

        return declaration is VariableDeclaratorSyntax { Initializer.Value: { } value } && IsOwn(value, declared, handovers);
    }

    /// <summary>Whether what a function makes, or is given, is seen by one of the threads only.</summary>
    private bool MayBeOwn(int level) => level > _depth || (Sharing.IsOneThread(start) && Enumerable.Range(level, _depth - level).All(l => prediction.Calls[l].Via is null && Rounds(l + 1) is null));

    /// <summary>Whether the expression makes the engine in each round, and nothing but the thread of that round uses it.</summary>
    private bool IsMadeIn(SyntaxNode expression, int level) => graph.Creation(engine) is { } creation && MayBeOwn(level)
        && IsCalledAlike(creation, level) && expression.Contains((level < creation.Calls.Length ? creation.Calls[level].Site : creation.Site).Syntax)
        && graph.Of(OperationKind.Predict).All(IsOnThread);

    private bool IsCalledAlike(Occurrence creation, int level) =>
        creation.Calls.Length >= level && Enumerable.Range(0, level).All(l => creation.Calls[l].Site.Syntax == prediction.Calls[l].Site.Syntax);

    /// <summary>Whether it is on the thread that another prediction uses the engine, if it does.</summary>
    private bool IsOnThread(Occurrence other) => !Lattice.Alternatives(other.Receiver).Contains(engine) || other.Calls.Any(c => c.Site.Syntax == start.Site.Syntax);

    private SyntaxNode? Rounds(int level) => Repetition.LoopsAround((level < prediction.Calls.Length ? prediction.Calls[level].Site : prediction.Site).Syntax).FirstOrDefault();

    private ISymbol Function(int level) => level == prediction.Calls.Length ? prediction.Owner : prediction.Calls[level].Caller;
}
