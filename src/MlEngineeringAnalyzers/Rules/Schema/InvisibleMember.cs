using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5015: a member of a row class bears a schema attribute, but is not public, so that ML.NET never sees it.</summary>
internal sealed class InvisibleMember : ILineageRule
{
    private static readonly OperationKind[] s_typed = [OperationKind.LoadData, OperationKind.CreateLoader, OperationKind.ReadRows, OperationKind.CreateEngine, OperationKind.Transform];

    public DiagnosticDescriptor Descriptor => Descriptors.InvisibleMember;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        var mlNet = graph.Program.MLNet;
        var attributes = new[] { mlNet.LoadColumnAttribute, mlNet.ColumnNameAttribute, mlNet.VectorTypeAttribute, mlNet.KeyTypeAttribute };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var call in graph.Occurrences.Where(o => s_typed.Contains(o.Kind)))
        {
            foreach (var type in call.Types)
            {
                for (var current = type; current is not null && current.Locations.Any(l => l.IsInSource) && seen.Add(current); current = current.BaseType)
                {
                    foreach (var member in current.GetMembers().Where(m => m is IFieldSymbol or IPropertySymbol && m.DeclaredAccessibility != Accessibility.Public))
                    {
                        if (member.GetAttributes().Any(a => attributes.Contains(a.AttributeClass, SymbolEqualityComparer.Default))
                            && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration)
                            report.At(Descriptor, declaration, call.Calls, [call.Site.Syntax], NoProperties.Value, member.Name);
                    }
                }
            }
        }
    }
}
