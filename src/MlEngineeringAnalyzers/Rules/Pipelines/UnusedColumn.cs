using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Rules.Pipelines;

/// <summary>MLE4007: a step before the trainer makes a column that nothing in sight reads.</summary>
internal sealed class UnusedColumn : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.UnusedColumn;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        // Rows that go to a file, or to code that is not seen, are read there.
        if (graph.Of(OperationKind.SaveData).Any() || graph.Of(OperationKind.Preview).Any())
            return;
        ImmutableHashSet<string>? read = null;
        var seen = new HashSet<SyntaxNode>();
        foreach (var step in FittedStep.Of(graph).Where(s => s.Input.Operation.Kind == OperationKind.Transform))
        {
            if (!IsWasted(step, graph) || !seen.Add(step.Site))
                continue;
            read ??= Readers(graph);
            var made = Made(step);
            // A chain may be fitted with one trainer that reads the column, and with another that does not.
            if (!made.Any(read.Contains) && graph.Siblings.All(g => FittedStep.Of(g).Where(s => s.Site == step.Site).All(s => IsWasted(s, g))))
                report.At(Descriptor, step.Site, SchemaFindings.Of(graph).Steps.Creations(step.Site).FirstOrDefault()?.Calls ?? step.Fit.Calls, [step.Fit.Site.Syntax], NoProperties.Value.SetItem("Column", made[0]), string.Join("', '", made));
        }
    }

    /// <summary>Whether the step makes columns of which neither a later step nor the trainer reads one, as far as all of them are known.</summary>
    private static bool IsWasted(FittedStep step, LineageGraph graph) =>
        step.Outcome.Failures.IsEmpty && !step.Outcome.Output.IsOpen && IsBeforeTrainer(step, graph)
        && Made(step) is { Count: > 0 } made && !made.Any(name => IsReadLater(step, name));

    // A step that makes several columns is there for any of them.
    private static List<string> Made(FittedStep step) => step.After.Columns.Where(c => Equals(c.Origin, step.Site)).Select(c => c.Name).ToList();

    private static bool IsBeforeTrainer(FittedStep step, LineageGraph graph) =>
        SchemaFindings.Of(graph).Steps.Steps(Estimator(step)).Skip(step.Index + 1).Any(s => s?.Operation.Kind == OperationKind.Trainer);

    private static AbstractValue Estimator(FittedStep step) => step.Fit.Result switch
    {
        FittedModel model => model.Estimator,
        ExperimentResult result => result.Estimator,
        _ => Unknown.Value,
    };

    private static bool IsReadLater(FittedStep step, string name) =>
        step.Outcome.Reads.Skip(step.Index + 1).Any(reads => reads is null || reads.Contains(name));

    /// <summary>The names that classes, readers and evaluators ask for.</summary>
    private static ImmutableHashSet<string> Readers(LineageGraph graph)
    {
        var names = ImmutableHashSet.CreateBuilder<string>();
        var steps = SchemaFindings.Of(graph).Steps;
        foreach (var call in graph.Occurrences)
        {
            if (call.Kind is OperationKind.ReadRows or OperationKind.CreateEngine)
                names.UnionWith(call.Types.SelectMany(t => steps.Row(t).Members).Select(m => m.ColumnName));
            if (call.Kind is not (OperationKind.Transform or OperationKind.Trainer or OperationKind.Calibrator))
                names.UnionWith(call.Arguments.Select(a => (a.Value as Constant)?.Value).OfType<string>());
        }

        return names.ToImmutable();
    }
}
