using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>
/// Whether what is made again and again is kept each time: in a pool, by a task or thread of its own, or by a caller that is
/// not seen. Then every one of them is needed.
/// </summary>
internal sealed class Keeping
{
    private static readonly ImmutableHashSet<string> s_adders = ImmutableHashSet.Create("Add", "AddFirst", "AddLast", "Enqueue", "Insert", "Push", "TryAdd", "TryWrite", "WriteAsync");

    private readonly LineageGraph _graph;
    private readonly HashSet<SyntaxNode> _seen = [];

    private Keeping(LineageGraph graph) => _graph = graph;

    /// <summary>Whether the result outlives the round of a loop, or the call, in which it is made.</summary>
    public static bool IsKept(Occurrence creation, LineageGraph graph) => creation.Site.Syntax is ExpressionSyntax made
        && new Keeping(graph).IsKept(made, creation.Calls.Aggregate(ImmutableStack<SyntaxNode>.Empty, (calls, call) => calls.Push(call.Site.Syntax)));

    /// <summary>Whether a value is kept, or a lambda that uses it.</summary>
    /// <param name="calls">The calls that lead to the code with the value, innermost first.</param>
    private bool IsKept(ExpressionSyntax value, ImmutableStack<SyntaxNode> calls) => _seen.Add(value) && value.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => IsKeptBy(call, argument, calls),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => IsKept(creation, calls) || Starts(Symbol(creation)),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsKept(tuple, calls),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => Model(variable).GetDeclaredSymbol(variable) is { } held && IsKeptIn(held, calls),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => IsKeptByNew(calls),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => IsKept(initializer, calls),
        AssignmentExpressionSyntax assignment => assignment.Right == value && IsKeptAt(assignment, calls),
        MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } member => Symbol(member) is IMethodSymbol && IsKept(member, calls),
        ConditionalExpressionSyntax choice => choice.Condition != value && IsKept(choice, calls),
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or InitializerExpressionSyntax
            or BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression } => IsKept((ExpressionSyntax)value.Parent, calls),
        YieldStatementSyntax or SelectClauseSyntax => true,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => IsReturnedTo(calls),
        _ => false,
    };

    // Whoever is not seen may keep it; LINQ gives back all that its lambda makes.
    private bool IsReturnedTo(ImmutableStack<SyntaxNode> calls) => calls.IsEmpty || (calls.Peek() is ExpressionSyntax call
        && ((Symbol(call) is IMethodSymbol { ReturnsVoid: false } method && Repetition.IsPerElement(method)) || IsKept(call, calls.Pop())));

    private bool IsKeptBy(InvocationExpressionSyntax call, ArgumentSyntax argument, ImmutableStack<SyntaxNode> calls)
    {
        if (Symbol(call) is not IMethodSymbol method)
            return false;
        // It is not known what implements the method; what is not awaited goes on while the next one is made.
        if (method.IsAbstract || ((method.IsAsync || Starts(method)) && call.Parent is not AwaitExpressionSyntax))
            return true;
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return !method.IsStatic && (argument.Expression is not AnonymousFunctionExpressionSyntax || s_adders.Contains(method.Name));
        return Parameter(method, argument) is { } parameter && IsKeptIn(parameter, calls.Push(call));
    }

    private static IParameterSymbol? Parameter(IMethodSymbol method, ArgumentSyntax argument)
    {
        var position = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return argument.NameColon is { } name ? method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText) : method.Parameters.ElementAtOrDefault(position);
    }

    private bool IsKeptAt(AssignmentExpressionSyntax assignment, ImmutableStack<SyntaxNode> calls)
    {
        if (assignment.Left is ElementAccessExpressionSyntax)
            return true;
        if (assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } && Symbol(name) is ILocalSymbol or IParameterSymbol)
            return IsKeptIn(Symbol(name)!, calls);
        return Symbol(assignment.Left) is ILocalSymbol local ? IsKeptIn(local, calls) : IsKeptByNew(calls);
    }

    // A new object holds what its constructor and initializers put into it.
    private bool IsKeptByNew(ImmutableStack<SyntaxNode> calls) => !calls.IsEmpty && calls.Peek() is BaseObjectCreationExpressionSyntax creation && IsKept(creation, calls.Pop());

    /// <summary>Whether what a variable holds is kept: some use of it is.</summary>
    private bool IsKeptIn(ISymbol variable, ImmutableStack<SyntaxNode> calls)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference])
            return false;
        var declaration = reference.GetSyntax();
        // An element that a loop is at is there before and after.
        if (declaration is ForEachStatementSyntax)
            return true;
        if (variable is IFieldSymbol)
            return IsKeptByNew(calls);
        var scope = variable is IParameterSymbol ? declaration.Parent?.Parent : declaration.Ancestors().FirstOrDefault(a => a is BlockSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        return scope is not null && scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => n.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(Symbol(n), variable)
                && (IsKept(n, calls) || n.Ancestors().TakeWhile(a => a != scope).OfType<AnonymousFunctionExpressionSyntax>().Any(lambda => IsKept(lambda, calls))));
    }

    private static bool Starts(ISymbol? method) => method?.ContainingType is { } type && Sharing.StartsWork(type);

    private ISymbol? Symbol(ExpressionSyntax expression) => Model(expression).GetSymbolInfo(expression).Symbol;

    private SemanticModel Model(SyntaxNode node) => _graph.Program.Bodies.Model(node.SyntaxTree);
}
