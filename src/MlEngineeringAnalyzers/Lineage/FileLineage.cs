using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.Lineage.State;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage;

/// <summary>The graphs of a file: one for each root of it.</summary>
internal static class FileLineage
{
    /// <summary>A file whose roots take more operations than these is not followed from its further roots.</summary>
    internal const int MaxSteps = 120_000;

    /// <summary>Follows the program from each root of the file.</summary>
    public static ImmutableArray<LineageGraph> Create(SyntaxTree tree, ProgramModel program, CancellationToken cancellation)
    {
        var graphs = ImmutableArray.CreateBuilder<LineageGraph>();
        var constructed = new Dictionary<Instance, (Interpreter, ImmutableArray<World>)>();
        var steps = 0;
        foreach (var root in Roots.Of(tree, program, cancellation).Where(program.Reach.Leads))
        {
            foreach (var self in Instances(root, program))
            {
                if (steps > MaxSteps)
                    break;
                var interpreter = new Interpreter(program, root, tree, cancellation);
                new RootRunner(interpreter, constructed).Run(root, self);
                graphs.Add(interpreter.Graph);
                steps += interpreter.Graph.Steps;
            }
        }

        var all = graphs.ToImmutable();
        foreach (var graph in all)
            graph.Siblings = all;
        return all;
    }

    /// <summary>The instances that the code of a root can run on: one of each class that is not abstract.</summary>
    private static IEnumerable<Instance?> Instances(ISymbol root, ProgramModel program)
    {
        if (root.IsStatic || root.ContainingType is not { } type)
            return [null];
        if (!type.IsAbstract && !IsOnlyForDeriving(type))
            return [new Instance(type, type, ImmutableArray<AbstractValue>.Empty)];
        return program.Types.Implementations(type).Where(t => !SymbolEqualityComparer.Default.Equals(t, type)).Take(OperationEvaluator.MaxImplementations).Select(t => new Instance(t, t, ImmutableArray<AbstractValue>.Empty));
    }

    private static bool IsOnlyForDeriving(INamedTypeSymbol type) =>
        !type.InstanceConstructors.IsEmpty && type.InstanceConstructors.All(c => c.DeclaredAccessibility == Accessibility.Protected);
}
