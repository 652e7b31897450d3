using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Serving;

/// <summary>
/// MLE7004: predicts all rows with one <c>Transform</c>, where a <c>foreach</c> or <c>Select</c> uses each row for its
/// prediction only, or a <c>foreach</c> over a list reads it besides. An engine that is then left over goes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PredictedOneByOneFix))]
public sealed class PredictedOneByOneFix : RuleFix
{
    private protected override DiagnosticDescriptor Rule => Descriptors.PredictedOneByOne;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.Predict, Receiver: { } engine, Syntax: InvocationExpressionSyntax predict }
            || predict.ArgumentList.Arguments is not [{ Expression: IdentifierNameSyntax row }] || violation.Symbol(row) is not { } symbol
            || Batch.Of(engine, violation) is not { } batch || IsOfUsingStatement(engine, violation))
        {
            yield break;
        }

        if (predict.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault() is { } loop
            && SymbolEqualityComparer.Default.Equals(violation.Model.GetDeclaredSymbol(loop, violation.Cancellation), symbol)
            && !predict.Ancestors().TakeWhile(a => a != loop).Any(a => a is TryStatementSyntax))
        {
            var others = Definitions.Uses(symbol, loop, violation).Where(u => u != row).ToList();
            if (others.Count == 0 || (loop.Type.IsVar && IsList(loop.Expression, violation) && others.TrueForAll(u => IsRead(u, violation))))
                yield return Repair(editor => RewriteLoop(editor, loop, predict, batch, keepRow: others.Count > 0), predict, violation);
        }
        else if (predict.Ancestors().OfType<SimpleLambdaExpressionSyntax>().FirstOrDefault() is { Parent.Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" } select } call } lambda
            && SymbolEqualityComparer.Default.Equals(violation.Model.GetDeclaredSymbol(lambda.Parameter, violation.Cancellation), symbol)
            && Definitions.Uses(symbol, lambda, violation).Count() == 1)
        {
            yield return Repair(editor => RewriteSelect(editor, call, select, lambda, predict, batch), predict, violation);
        }
    }

    private static Repair Repair(Action<RepairEditor> rewrite, InvocationExpressionSyntax predict, Violation violation) => new("Predict all rows at once", nameof(PredictedOneByOneFix), editor =>
    {
        rewrite(editor);
        UnusedLocals.AfterReplacing(predict, editor, violation);
    })
    {
        MayFailToCompile = true,
    };

    // The statement would be left with an engine that nobody uses.
    private static bool IsOfUsingStatement(ExpressionSyntax engine, Violation violation) =>
        violation.Symbol(engine) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(violation.Cancellation) is VariableDeclaratorSyntax { Parent.Parent: UsingStatementSyntax };

    // Rows that are in memory are the same, in the same order, when they are read twice.
    private static bool IsList(ExpressionSyntax rows, Violation violation) => rows is IdentifierNameSyntax && violation.Model.GetTypeInfo(rows, violation.Cancellation).Type is { } type
        && (type is IArrayTypeSymbol || type.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.List<T>");

    // A loop that changes its rows would change what is predicted after that.
    private static bool IsRead(IdentifierNameSyntax row, Violation violation) =>
        row.Parent is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access && access.Expression == row && !Definitions.IsWritten(member)
        && (violation.Symbol(member) switch { IPropertySymbol property => property.Type, IFieldSymbol field => field.Type, _ => null }) is { } type
        && (type.IsValueType || type.SpecialType == SpecialType.System_String);

    private static void RewriteLoop(RepairEditor editor, ForEachStatementSyntax loop, InvocationExpressionSyntax predict, Batch batch, bool keepRow)
    {
        // A local that holds the prediction becomes the loop's own variable.
        string name;
        if (predict.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration } variable }
            && declaration.Parent == loop.Statement && declaration.DescendantTrivia().All(t => t.IsKind(SyntaxKind.WhitespaceTrivia) || t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            name = variable.Identifier.ValueText;
            editor.Remove(declaration);
        }
        else
        {
            name = editor.NewName(loop, "prediction");
            editor.Replace(predict, SyntaxFactory.IdentifierName(name));
        }

        if (keepRow)
        {
            editor.Replace(loop.Expression, SyntaxFactory.ParseExpression($"{loop.Expression.WithoutTrivia()}.Zip({batch.Rows(loop.Expression)})"));
            editor.Change<StatementSyntax>(loop, l => WithRow((ForEachStatementSyntax)l, name));
            return;
        }

        editor.Replace(loop.Expression, batch.Rows(loop.Expression));
        editor.Change(loop, l => l
            .WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(l.Identifier))
            .WithType(l.Type.IsVar ? l.Type : SyntaxFactory.ParseTypeName(batch.Prediction).WithTriviaFrom(l.Type)));
    }

    // foreach (var (row, prediction) in ...)
    private static ForEachVariableStatementSyntax WithRow(ForEachStatementSyntax loop, string prediction)
    {
        var names = new[] { loop.Identifier.ValueText, prediction }
            .Select(n => (VariableDesignationSyntax)SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(n)));
        var both = SyntaxFactory.DeclarationExpression(loop.Type, SyntaxFactory.ParenthesizedVariableDesignation(SyntaxFactory.SeparatedList(names)));
        return SyntaxFactory.ForEachVariableStatement(
            loop.AttributeLists, loop.AwaitKeyword, loop.ForEachKeyword, loop.OpenParenToken, both.WithTrailingTrivia(loop.Identifier.TrailingTrivia),
            loop.InKeyword, loop.Expression, loop.CloseParenToken, loop.Statement);
    }

    private static void RewriteSelect(
        RepairEditor editor, InvocationExpressionSyntax call, MemberAccessExpressionSyntax select, SimpleLambdaExpressionSyntax lambda, InvocationExpressionSyntax predict, Batch batch)
    {
        if (lambda.Body == predict)
        {
            editor.Replace(call, batch.Rows(select.Expression));
            return;
        }

        var name = editor.NewName(lambda, "prediction");
        editor.Replace(select.Expression, batch.Rows(select.Expression));
        editor.Replace(predict, SyntaxFactory.IdentifierName(name));
        editor.Change(lambda.Parameter, p => p.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(p.Identifier)));
    }

    /// <summary>How an engine's model predicts many rows.</summary>
    /// <param name="Prediction">The prediction class, as the code says it.</param>
    private sealed record Batch(string Context, string Model, string Prediction)
    {
        /// <summary>The context and the model that an engine was made with; null when they are not plain to see.</summary>
        public static Batch? Of(ExpressionSyntax engine, Violation violation)
        {
            if (MLCall.At(Definitions.Of(engine, violation), violation) is not { Operation.Kind: OperationKind.CreateEngine, List.Arguments.Count: 1 } creation
                || creation.Written(ParameterRole.Model) is not { } model || creation.Receiver is not MemberAccessExpressionSyntax { Expression: var context }
                || creation.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [_, var prediction] } } }
                || !IsSteady(model, violation) || !IsSteady(context, violation))
            {
                return null;
            }

            return new(context.WithoutTrivia().ToString(), model.WithoutTrivia().ToString(), prediction.ToString());
        }

        /// <summary>The predictions of rows. An engine leaves out members that no column fills; so do these.</summary>
        public ExpressionSyntax Rows(ExpressionSyntax rows) => SyntaxFactory.ParseExpression(
            $"{Context}.Data.CreateEnumerable<{Prediction}>({Model}.Transform({Context}.Data.LoadFromEnumerable({rows.WithoutTrivia()})), reuseRowObject: false, ignoreMissingColumns: true)");

        // Between the engine and the loop the name goes on meaning the same.
        private static bool IsSteady(ExpressionSyntax name, Violation violation) => name is IdentifierNameSyntax && violation.Symbol(name) switch
        {
            ILocalSymbol or IParameterSymbol => !Definitions.Uses(violation.Symbol(name)!, Placement.Body(name), violation).Any(Definitions.IsWritten),
            IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => true,
            _ => false,
        };
    }
}
