using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Rules.Versioning;

/// <summary>MLE3006: a model is saved into a file that was opened without being cut to length.</summary>
internal sealed class OldBytesSurvive : ILineageRule
{
    private const int FileModeOpenOrCreate = 4;

    public DiagnosticDescriptor Descriptor => Descriptors.OldBytesSurvive;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var save in graph.Occurrences.Where(o => o.Kind is OperationKind.SaveModel or OperationKind.ExportOnnx))
        {
            if (save[ParameterRole.Path] is StreamValue stream
                && (stream.Mode.Name == "OpenWrite" || stream.Arguments.Skip(1).FirstOrDefault() is Constant { Value: FileModeOpenOrCreate })
                && !IsCutByHand(stream.Site))
            {
                report.At(Descriptor, save, [stream.Site]);
            }
        }
    }

    private static bool IsCutByHand(SyntaxNode opened) => opened.AncestorsAndSelf().First(n => n is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))
        .DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == nameof(Stream.SetLength));
}
