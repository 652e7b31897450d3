using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Lineage.Graph;

namespace MlEngineeringAnalyzers.Rules.Serving;

/// <summary>MLE7005: rows are previewed in code that is not a test or a sample.</summary>
internal sealed class PreviewLeftIn : ILineageRule
{
    public DiagnosticDescriptor Descriptor => Descriptors.PreviewLeftIn;

    public void Examine(LineageGraph graph, LineageReport report)
    {
        foreach (var preview in graph.Of(OperationKind.Preview))
        {
            if (!IsForLooking(preview.Site.Syntax, preview.Owner))
                report.At(Descriptor, preview, []);
        }
    }

    private static bool IsForLooking(SyntaxNode site, ISymbol owner) =>
        owner.GetAttributes().Any(a => a.AttributeClass?.Name is "ConditionalAttribute" or "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestMethodAttribute")
        || site.SyntaxTree.FilePath.Split('/', '\\').Any(part => part.IndexOf("test", StringComparison.OrdinalIgnoreCase) >= 0 || part.IndexOf("sample", StringComparison.OrdinalIgnoreCase) >= 0)
        || IsInDebugRegion(site);

    private static bool IsInDebugRegion(SyntaxNode site)
    {
        var open = 0;
        foreach (var directive in site.SyntaxTree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>().Where(d => d.SpanStart < site.SpanStart))
        {
            if (directive is IfDirectiveTriviaSyntax condition)
                open = open > 0 || condition.Condition.ToString() == "DEBUG" ? open + 1 : 0;
            else if (directive is EndIfDirectiveTriviaSyntax && open > 0)
                open--;
        }

        return open > 0;
    }
}
