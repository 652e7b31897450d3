using System.Text.RegularExpressions;
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

    // tests/, MyApp.Tests/, TrainerTests.cs, samples/; but not Latest.cs.
    private static readonly Regex s_testPath = new(@"(^|[\\/._-])((unit|integration)?tests?|samples?)([\\/._-]|$)|(?-i:(Tests?|Samples?))[\\/.]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool IsForLooking(SyntaxNode site, ISymbol owner) =>
        owner.GetAttributes().Any(a => a.AttributeClass?.Name is "ConditionalAttribute" or "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestMethodAttribute")
        || s_testPath.IsMatch(site.SyntaxTree.FilePath)
        || IsInDebugRegion(site);

    private static bool IsInDebugRegion(SyntaxNode site)
    {
        var root = site.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
            return false;
        // For each #if around the place: whether the branch that it stands in is for debugging.
        var branches = new Stack<bool>();
        foreach (var directive in root.DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>().Where(d => d.SpanStart < site.SpanStart))
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax condition:
                    branches.Push(IsDebug(condition.Condition));
                    break;
                case ElifDirectiveTriviaSyntax condition when branches.Count > 0:
                    branches.Pop();
                    branches.Push(IsDebug(condition.Condition));
                    break;
                case ElseDirectiveTriviaSyntax when branches.Count > 0:
                    branches.Pop();
                    branches.Push(false);
                    break;
                case EndIfDirectiveTriviaSyntax when branches.Count > 0:
                    branches.Pop();
                    break;
            }
        }

        return branches.Contains(true);
    }

    private static bool IsDebug(ExpressionSyntax condition) => condition.ToString() == "DEBUG";
}
