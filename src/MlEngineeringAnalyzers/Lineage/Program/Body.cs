using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>A piece of code that can be interpreted: a method, accessor, initializer, lambda or local function.</summary>
internal sealed class Body
{
    private readonly ConcurrentDictionary<ISymbol, Body> _nested = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ControlFlowGraph> _graph;
    private readonly Lazy<Variables> _variables;

    /// <param name="owner">The method, field or property whose code it is.</param>
    /// <param name="code">The code.</param>
    /// <param name="graph">Makes its control flow graph, when it is asked for.</param>
    public Body(ISymbol owner, IOperation code, Func<ControlFlowGraph> graph)
    {
        Owner = owner;
        Code = code;
        Outermost = this;
        _graph = new(graph);
        _variables = new(() => Variables.In(code));
    }

    private Body(ISymbol owner, ControlFlowGraph graph, Body parent)
    {
        Owner = owner;
        Code = graph.OriginalOperation;
        Outermost = parent.Outermost;
        _graph = new(() => graph);
        _variables = parent._variables;
    }

    /// <summary>The method, lambda, field or property whose code it is.</summary>
    public ISymbol Owner { get; }

    /// <summary>The code, as the compiler has bound it.</summary>
    public IOperation Code { get; }

    /// <summary>The code as blocks; made when it is first asked for.</summary>
    public ControlFlowGraph Graph => _graph.Value;

    /// <summary>The body in which a lambda or local function stands; another body is its own.</summary>
    public Body Outermost { get; }

    /// <summary>Syntax of the whole body.</summary>
    public SyntaxNode Syntax => Code.Syntax;

    /// <summary>Locals and parameters of this body, or of the one around it, that a lambda or local function uses.</summary>
    public ImmutableHashSet<ISymbol> Captured => _variables.Value.Captured;

    /// <summary>Whether it has delegates that it did not make itself: what they run is somebody else's code.</summary>
    public bool HoldsDelegates => _variables.Value.HoldDelegates;

    /// <summary>The body of a lambda that this one, or one around it, declares; null when it is not to be found.</summary>
    public Body? Lambda(IFlowAnonymousFunctionOperation lambda) => Nested(lambda.Symbol, (graph, _) => graph.GetAnonymousFunctionControlFlowGraphInScope(lambda));

    /// <summary>The body of a local function that this one, or one around it, declares; null when it is not to be found.</summary>
    public Body? LocalFunction(IMethodSymbol function) => Nested(function.OriginalDefinition, (graph, symbol) => graph.GetLocalFunctionControlFlowGraphInScope(symbol));

    private Body? Nested(IMethodSymbol symbol, Func<ControlFlowGraph, IMethodSymbol, ControlFlowGraph> create)
    {
        if (_nested.TryGetValue(symbol, out var body))
            return body;
        try
        {
            return _nested.GetOrAdd(symbol, new Body(symbol, create(Graph, symbol), this));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The function is declared elsewhere: its closure has been left, so it cannot be followed.
            return null;
        }
    }

    /// <summary>The variables that code refers to.</summary>
    /// <param name="Captured">Those of code around a lambda or local function that it uses.</param>
    /// <param name="HoldDelegates">Whether some are delegates.</param>
    private sealed record Variables(ImmutableHashSet<ISymbol> Captured, bool HoldDelegates)
    {
        public static Variables In(IOperation root)
        {
            var captured = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
            var holdDelegates = false;
            var waiting = new Stack<(IOperation Operation, ISymbol? Function)>();
            waiting.Push((root, null));
            while (waiting.Count > 0)
            {
                var (operation, function) = waiting.Pop();
                holdDelegates |= operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation and not IMethodReferenceOperation && operation.Type?.TypeKind == TypeKind.Delegate;
                if (function is not null && Variable(operation) is { } variable && !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol))
                    captured.Add(variable);
                var inner = operation switch
                {
                    IAnonymousFunctionOperation lambda => lambda.Symbol,
                    ILocalFunctionOperation local => local.Symbol,
                    _ => function,
                };
                foreach (var child in operation.ChildOperations)
                    waiting.Push((child, inner));
            }

            return new(captured.ToImmutable(), holdDelegates);
        }

        private static ISymbol? Variable(IOperation operation) => operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
    }
}
