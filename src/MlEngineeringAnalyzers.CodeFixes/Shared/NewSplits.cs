using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The splits that the repairs of a file add. Models that are fitted on the same data share one.</summary>
internal sealed class NewSplits
{
    private readonly List<(ISymbol? Data, StatementSyntax Before, string Name)> _made = [];

    /// <summary>The training side of a split as the code says it.</summary>
    public static ExpressionSyntax TrainSide(string split) => SyntaxFactory.ParseExpression($"{split}.TrainSet");

    /// <summary>The test side of a split as the code says it.</summary>
    public static ExpressionSyntax TestSide(string split) => SyntaxFactory.ParseExpression($"{split}.TestSet");

    /// <summary>Has a model fitted on the training side of a new split of its data, and says what the split is called.</summary>
    public static string Fit(RepairEditor editor, MLCall fit, string context, Violation violation)
    {
        var splits = editor.Shared(() => new NewSplits());
        var data = fit.Written(ParameterRole.Data)!;
        var statement = Placement.Statement(fit.Syntax)!;
        var symbol = violation.Symbol(data);
        var name = splits._made.Where(s => symbol is not null && SymbolEqualityComparer.Default.Equals(s.Data, symbol) && (s.Before == statement || Placement.Precedes(s.Before, statement)))
            .Select(s => s.Name).FirstOrDefault();
        if (name is null)
        {
            name = editor.NewName(statement, "split");
            splits._made.Add((symbol, statement, name));
            editor.InsertBefore(statement, SyntaxFactory.ParseStatement($"var {name} = {context}.Data.TrainTestSplit({data.WithoutTrivia()}, testFraction: 0.2);"));
        }

        if (editor.Once(data))
            editor.Replace(data, TrainSide(name));
        return name;
    }
}
