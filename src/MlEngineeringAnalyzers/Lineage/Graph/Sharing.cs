using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.Source;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Which code runs on several threads at a time, and which values those threads have in common.</summary>
internal static class Sharing
{
    private static readonly ImmutableHashSet<string> s_parallelTypes = ImmutableHashSet.Create(
        "System.Threading.Tasks.Parallel", "System.Linq.ParallelEnumerable", "System.Threading.ThreadPool", "System.Threading.Thread", "System.Threading.Timer");

    private static readonly ImmutableHashSet<string> s_startingTypes = ImmutableHashSet.Create("System.Threading.Tasks.Task", "System.Threading.Tasks.TaskFactory");

    private static readonly ImmutableHashSet<string> s_threadTypes = ImmutableHashSet.Create("System.Threading.Thread", "System.Threading.ThreadPool");

    private static readonly ImmutableHashSet<string> s_cacheMethods = ImmutableHashSet.Create("GetOrAdd", "AddOrUpdate", "GetOrCreate", "GetOrCreateAsync", "GetOrSet");

    // What they give is held as long as its using lasts.
    private static readonly ImmutableHashSet<string> s_locks = ImmutableHashSet.Create(
        "Lock", "LockAsync", "Enter", "EnterAsync", "EnterScope", "Acquire", "AcquireAsync", "AcquireLock", "AcquireLockAsync", "WriterLock", "WriterLockAsync");

    private static readonly HashSet<int> s_guards = [.. s_locks.Concat(["lock", "WaitAsync", "Wait", "Enter", "TryEnter", "EnterWriteLock", "WaitOne"]).Select(SourceWords.Hash)];

    private static readonly ImmutableHashSet<string> s_perThreadTypes = ImmutableHashSet.Create("System.Threading.ThreadLocal<T>", "System.Threading.AsyncLocal<T>");

    private static readonly ImmutableHashSet<string> s_takeMethods = ImmutableHashSet.Create(
        "Take", "TryTake", "TakeFromAny", "TryTakeFromAny", "Dequeue", "TryDequeue", "Pop", "TryPop", "TryRead", "ReadAsync", "ReadAllAsync", "GetConsumingEnumerable");

    /// <summary>The calls through which an operation runs beside itself on other threads, outermost first.</summary>
    public static IEnumerable<CallFrame> Parallel(Occurrence occurrence)
    {
        var repeated = false;
        foreach (var call in occurrence.Calls)
        {
            if (call.Via is { } via)
            {
                var type = via.ContainingType.OriginalDefinition.ToDisplayString();
                // One task is no crowd; a task in a loop or for each element is.
                if ((s_parallelTypes.Contains(type) && via.Name != "Invoke") || IsParallelBlock(via, call) || (s_startingTypes.Contains(type) && (repeated || (Repetition.LoopsAround(call.Site.Syntax).Any() && !IsWaitedFor(call.Site.Syntax)))))
                    yield return call;
                repeated |= Repetition.IsPerElement(via);
            }

            repeated |= Repetition.LoopsAround(call.Site.Syntax).Any();
        }
    }

    // Such a task ends before the next round begins.
    private static bool IsWaitedFor(SyntaxNode task) => task.Parent switch
    {
        AwaitExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "Result" or "GetAwaiter" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: { } call } => IsWaitedFor(call),
        _ => false,
    };

    /// <summary>Whether the call starts one thread or task for the code that it is given, and not a crowd.</summary>
    public static bool IsOneThread(CallFrame start) => start.Via is { } via && StartsWork(via.ContainingType);

    /// <summary>Whether a method of a collection gives a value that nobody else can find there from then on.</summary>
    public static bool TakesOut(IMethodSymbol method) => s_takeMethods.Contains(method.Name)
        && method.ContainingNamespace?.ToDisplayString() is { } space && (space == "System.Threading.Channels" || space.StartsWith("System.Collections", StringComparison.Ordinal));

    /// <summary>Whether a value was taken out of where others could find it; on the threads of the call, if one is given.</summary>
    public static bool IsTakenOut(AbstractValue value, LineageGraph graph, CallFrame? threads = null) =>
        graph.TakenOut.Any(t => t.Value.Equals(value) && (threads is null || t.Calls.Any(c => c.Site.Syntax == threads.Site.Syntax)));

    /// <summary>
    /// The call through which an operation runs beside another on the same engine: two tasks of which the first is not
    /// awaited before the second is started, or two actions of one <c>Parallel.Invoke</c>.
    /// </summary>
    public static CallFrame? Overlapping(Occurrence prediction, LineageGraph graph)
    {
        for (var i = 0; i < prediction.Calls.Length; i++)
        {
            var call = prediction.Calls[i];
            if (call.Via?.ContainingType.OriginalDefinition.ToDisplayString() is not { } type
                || !(s_startingTypes.Contains(type) || (type == "System.Threading.Tasks.Parallel" && call.Via.Name == "Invoke")))
                continue;
            foreach (var other in graph.Of(MLNet.OperationKind.Predict).Where(o => o.Receiver.Equals(prediction.Receiver) && o.Calls.Length > i && SymbolEqualityComparer.Default.Equals(o.Calls[i].Caller, call.Caller)))
            {
                var inOneCall = call.Via.Name == "Invoke" && other.Calls[i].Site.Syntax == call.Site.Syntax && !SymbolEqualityComparer.Default.Equals(Callee(other, i), Callee(prediction, i));
                var inTwoTasks = call.Via.Name != "Invoke" && other.Calls[i].Via is { } via && s_startingTypes.Contains(via.ContainingType.OriginalDefinition.ToDisplayString())
                    && other.Calls[i].Site.Syntax.SpanStart > call.Site.Syntax.SpanStart && !IsAwaited(call.Site.Syntax) && IsBefore(call.Site.Syntax, other.Calls[i].Site.Syntax);
                if (inOneCall || inTwoTasks)
                    return call;
            }
        }

        return null;
    }

    private static ISymbol Callee(Occurrence occurrence, int call) => call + 1 < occurrence.Calls.Length ? occurrence.Calls[call + 1].Caller : occurrence.Owner;

    // The value of a task, or a wait for it, comes before whatever follows.
    private static bool IsAwaited(SyntaxNode task) => task.Parent is AwaitExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "ContinueWith" };

    // Both are started by statements of one block, and nothing is awaited in between.
    private static bool IsBefore(SyntaxNode first, SyntaxNode second) =>
        first.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax block } one && second.FirstAncestorOrSelf<StatementSyntax>() is { } two && two.Parent == block
        && !block.Statements.SkipWhile(s => s != one).Skip(1).TakeWhile(s => s != two).Any(s => s.DescendantNodes().Any(n => n is AwaitExpressionSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "WaitAll" or "Result" or "GetAwaiter" }));

    private static bool IsParallelBlock(IMethodSymbol via, CallFrame call) =>
        via.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks.Dataflow" && call.Site.Syntax is BaseObjectCreationExpressionSyntax creation
        && creation.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "MaxDegreeOfParallelism" } && a.Right.ToString() != "1");

    /// <summary>Whether an operation, or a call that leads to it, waits for its turn.</summary>
    public static bool IsGuarded(Occurrence occurrence) =>
        occurrence.Calls.Select(c => c.Site.Syntax).Append(occurrence.Site.Syntax).Any(IsGuarded);

    /// <summary>Whether the value was made once for each thread.</summary>
    public static bool IsPerThread(Occurrence creation) =>
        creation.Calls.Any(c => c.Via is { } via && s_perThreadTypes.Contains(via.ContainingType.OriginalDefinition.ToDisplayString()))
        || Holders(creation).Any(IsPerThread);

    /// <summary>Whether the value was made for one of several tasks, which then goes through its own share of the rows with it.</summary>
    public static bool IsOfWorker(Occurrence creation, LineageGraph graph)
    {
        if (!creation.Calls.Any(c => c.Via is { } via && StartsWork(via.ContainingType)))
            return false;
        var uses = graph.Of(MLNet.OperationKind.Predict).Where(p => p.Receiver?.Equals(creation.Result) == true).ToList();
        return uses.Count > 0 && uses.TrueForAll(use => Repetition.Around(use).Except(Repetition.Around(creation)).Any());
    }

    /// <summary>Whether the library's type starts a task or a thread, which goes on beside the code that starts it.</summary>
    public static bool StartsWork(INamedTypeSymbol type) => type.OriginalDefinition.ToDisplayString() is var name && (s_startingTypes.Contains(name) || s_threadTypes.Contains(name));

    /// <summary>Whether the value was made once, for a cache that hands it to everyone who asks.</summary>
    public static bool IsCached(Occurrence creation) => creation.Calls.Any(c => c.Via is { } via && IsCache(via));

    /// <summary>Whether the library method runs a lambda only when a cache does not have its result yet.</summary>
    public static bool IsCache(IMethodSymbol method) => s_cacheMethods.Contains(method.Name);

    /// <summary>Whether the class is made anew for each request: a controller, or a service that is registered so.</summary>
    public static bool IsMadePerRequest(INamedTypeSymbol type, ProgramModel program) => IsController(type) || program.Services.Making(type).Any(r => r.Lifetime != ServiceLifetime.Singleton);

    /// <summary>Whether a static member, or a dictionary in one, holds the value. What is taken out of a bag or queue is held by nobody else.</summary>
    public static bool IsReachableFromStatic(AbstractValue value, World world) => world.Heap.Any(cell => cell.Key is { Owner: null, Member: { } member }
        && !IsPerThread(member) && Lattice.Alternatives(cell.Value).Any(held => held is Collection && IsDictionary(member)
            && world.Load(new Cell(held, null)) is Elements elements && elements.Items.SelectMany(i => Lattice.Alternatives(i)).Contains(value)));

    private static bool IsDictionary(ISymbol member) => ((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type)?.Name.Contains("Dictionary") == true;

    /// <summary>Whether a member has a value of its own on each thread.</summary>
    public static bool IsPerThread(ISymbol member) => member.GetAttributes().Any(a => a.AttributeClass?.Name == "ThreadStaticAttribute");

    /// <summary>Whether a static member was initialized with the value.</summary>
    public static bool IsHeldStatically(Occurrence creation) =>
        Holders(creation).Any(s => s is { IsStatic: true } and (IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.StaticConstructor }));

    /// <summary>Whether a value that an operation runs on was made inside the code that a library call runs.</summary>
    public static bool IsMadeInside(CallFrame call, Occurrence creation) => !IsHeldStatically(creation) && creation.CallsSinceConstruction.Any(c => c.Site.Syntax == call.Site.Syntax && Equals(c.Via?.Name, call.Via?.Name));

    /// <summary>Whether the class answers web requests.</summary>
    public static bool IsController(INamedTypeSymbol type)
    {
        // Most classes say neither, and the compiler need not bind what they are made of.
        if (!type.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax declaration && (declaration.BaseList is not null || declaration.AttributeLists.Count > 0)))
            return false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "PageModel" || current.GetAttributes().Any(a => a.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute"))
                return true;
        }

        return false;
    }

    /// <summary>The registration by which one instance of the class serves the whole program; null when there is none.</summary>
    public static Registration? Singleton(INamedTypeSymbol type, ProgramModel program) => program.Services.Making(type).FirstOrDefault(r => r.Lifetime == ServiceLifetime.Singleton);

    /// <summary>The registration of a singleton in whose factory the value is made, once; null when it is made elsewhere.</summary>
    public static Registration? SingletonFactory(Occurrence creation, ProgramModel program) =>
        program.Services.Around(creation.Site.Syntax).FirstOrDefault(r => r.Lifetime == ServiceLifetime.Singleton);

    private static IEnumerable<ISymbol> Holders(Occurrence creation) => creation.Calls.Select(c => c.Caller).Append(creation.Owner);

    /// <summary>Whether a using around the code, or before it in the same block, holds a lock.</summary>
    private static bool HoldsLock(SyntaxNode ancestor, SyntaxNode site) => ancestor switch
    {
        UsingStatementSyntax { Statement: var body } held => body.Contains(site) && ((SyntaxNode?)held.Declaration ?? held.Expression) is { } taken && TakesLock(taken),
        BlockSyntax block => block.Statements.TakeWhile(s => s.SpanStart < site.SpanStart).Any(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } held && TakesLock(held.Declaration)),
        _ => false,
    };

    private static bool TakesLock(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && s_locks.Contains(name));

    private static bool IsGuarded(SyntaxNode site)
    {
        // Most files have no such word in them.
        if (!SourceFile.Of(site.SyntaxTree).Words.MayContainAny(s_guards))
            return false;
        foreach (var ancestor in site.Ancestors())
        {
            if (ancestor is LockStatementSyntax || HoldsLock(ancestor, site))
                return true;
            if (ancestor is MemberDeclarationSyntax)
            {
                return ancestor.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                    .Any(m => m.Name.Identifier.ValueText is "WaitAsync" or "Wait" or "Enter" or "TryEnter" or "EnterWriteLock" or "WaitOne" && m.Parent is InvocationExpressionSyntax
                        && m.Expression.ToString() is not "Task");
            }
        }

        return false;
    }
}
