using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Suppressors;

/// <summary>
/// Takes back what the compiler and other analyzers say of row classes because they cannot see that ML.NET fills and reads
/// them by reflection. It runs only when there is such a diagnostic.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RowClassSuppressor : DiagnosticSuppressor
{
    // What is suppressed, and of which symbols it is wrong.
    private static readonly (SuppressionDescriptor Descriptor, Func<RowTypes, ISymbol, bool> IsWrong)[] s_table =
    [
        (new("MLES0001", "CS8618", "ML.NET fills the columns of a row class by reflection, after the constructor"), (rows, symbol) => IsWritable(symbol) && rows.IsColumn(symbol)),
        (new("MLES0002", "CS0649", "ML.NET assigns the fields of a row class by reflection"), (rows, symbol) => rows.IsColumn(symbol)),
        (new("MLES0003", "CA1812", "ML.NET makes the objects of row classes and factories of mappings by reflection"), (rows, symbol) => rows.IsMade(symbol)),
        (new("MLES0004", "CA1819", "A column of vectors is an array in its row class"), (rows, symbol) => rows.IsColumn(symbol)),
        (new("MLES0005", "CA1051", "ML.NET takes the public fields of a row class for columns"), (rows, symbol) => rows.IsColumn(symbol)),
    ];

    private static readonly ImmutableDictionary<string, (SuppressionDescriptor Descriptor, Func<RowTypes, ISymbol, bool> IsWrong)> s_byId =
        s_table.ToImmutableDictionary(row => row.Descriptor.SuppressedDiagnosticId);

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = s_table.Select(row => row.Descriptor).ToImmutableArray();

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (MLNetSymbols.TryCreate(context.Compilation) is not { } mlNet)
            return;
        var rows = RowTypes.Of(context.Compilation, mlNet);
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var (descriptor, isWrong) = s_byId[diagnostic.Id];
            if (Symbol(diagnostic, context) is { } symbol && isWrong(rows, symbol))
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
        }
    }

    private static bool IsWritable(ISymbol symbol) => symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null };

    /// <summary>The declaration that a diagnostic is about.</summary>
    private static ISymbol? Symbol(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        // Of a member that a written constructor leaves empty, the compiler speaks at the constructor.
        var location = diagnostic.AdditionalLocations.FirstOrDefault(l => diagnostic.Id == "CS8618") ?? diagnostic.Location;
        return location.SourceTree is { } tree
            ? context.GetSemanticModel(tree).GetDeclaredSymbol(tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan), context.CancellationToken)
            : null;
    }
}
