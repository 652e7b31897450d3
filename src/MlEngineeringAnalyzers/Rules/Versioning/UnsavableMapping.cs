using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Shapes;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>
/// MLE3007: a custom mapping without a contract name cannot be saved; one whose contract no factory declares cannot be
/// loaded again.
/// </summary>
internal sealed class UnsavableMapping : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.UnsavableMapping;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        // A save is met once for each path; what is certain holds on all of them.
        foreach (var saves in graph.Of(OperationKind.SaveModel).GroupBy(s => s.Site.Syntax))
        {
            if (saves.Select(s => Mapping(s, graph)).Distinct().ToList() is not [{ } mapping])
                continue;
            var contract = mapping["contractName"];
            var calls = SchemaFindings.Of(graph).Steps.Creations(mapping.Site).FirstOrDefault()?.Calls ?? saves.First().Calls;
            if (contract is Constant { Value: null or "" })
            {
                report.At(Descriptor, mapping.Site, calls, [saves.Key], NoProperties.Value,
                    "Save will throw: Empty contract name for a transform: the transform cannot be saved. Give the mapping a contractName, and declare its factory with [CustomMappingFactoryAttribute].");
            }
            else if (contract is Constant { Value: string name } && !PassedFromOutside.Mentions(mapping.Site) && Load(saves.First(), graph) is { } load && !MayHaveFactory(name, graph))
            {
                report.At(Descriptor, mapping.Site, calls, [saves.Key, load.Site.Syntax], NoProperties.Value,
                    $"Load will throw: Unable to locate an extension for the contract '{name}'. Declare its factory: a CustomMappingFactory with [CustomMappingFactoryAttribute(\"{name}\")].");
            }
        }
    }

    private static Step? Mapping(Occurrence save, LineageGraph graph) =>
        save[ParameterRole.Model] is FittedModel model && SchemaFindings.Of(graph).Shapes.Fitted(model).Failures.IsEmpty
            ? ModelTraits.Steps(model.Estimator).OfType<Step>().FirstOrDefault(s => s.Operation.Name is "CustomMapping" or "StatefulCustomMapping")
            : null;

    private static Occurrence? Load(Occurrence save, LineageGraph graph) =>
        save[ParameterRole.Path] is not { } path ? null : graph.Of(OperationKind.LoadModel).FirstOrDefault(l => path.Equals(l[ParameterRole.Path]) && !TrustsFile(l, graph));

    // A program that takes even the schema out of the file may be meant for the files of others.
    private static bool TrustsFile(Occurrence load, LineageGraph graph) =>
        graph.Of(OperationKind.CreateEngine).Any(e => e[ParameterRole.Schema] is SchemaValue schema && schema.View.Equals(load.Result));

    private static bool MayHaveFactory(string contract, LineageGraph graph)
    {
        if (graph.Program.MLNet.CustomMappingFactoryAttribute is not { } attribute)
            return true;
        if (graph.Program.Types.All.Any(t => t.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute)
            && (a.ConstructorArguments is not [{ Value: string name }] || name == contract))))
            return true;
        // A library of the user's that refers to ML.NET may declare it.
        return graph.Program.Compilation.SourceModule.ReferencedAssemblySymbols.Any(a => !a.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
            && a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == attribute.ContainingAssembly.Name)));
    }
}
