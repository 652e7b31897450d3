using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Interpretation;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Data;

/// <summary>MLE6007: the connection string of a database source holds a password.</summary>
internal sealed class PasswordInSource : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.PasswordInSource;

    private static readonly Regex s_password = new(@"(^|;)\s*(password|pwd)\s*=\s*[^;\s{$]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var source in graph.Of(OperationKind.DataSource))
        {
            if (Known(source[ParameterRole.ConnectionString]) is { } connection && s_password.IsMatch(connection))
                report.At(Descriptor, source, []);
        }
    }

    /// <summary>The string, with a placeholder for what is not known of it.</summary>
    private static string? Known(AbstractValue? connection) =>
        connection is Text text ? string.Concat(text.Parts.Select(p => Texts.Whole(p) ?? "{}")) : Texts.Whole(connection);
}
