using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A step whose columns do not suit it, with the columns that there are before it.</summary>
/// <param name="Call">The call that makes the step.</param>
/// <param name="Column">The column that is missing or wrong.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record WrongStep(MLCall Call, string Column, StepPlace Place, Violation Violation)
{
    /// <summary>The step of a violation; null when it cannot be seen here.</summary>
    public static WrongStep? Of(Violation violation) =>
        violation[FixProperties.Column] is { } column && MLCall.At(violation.Node, violation) is { Syntax: InvocationExpressionSyntax } call
            ? new(call, column, StepPlace.Of(call.Syntax, violation), violation)
            : null;

    /// <summary>Names and types of the columns before the step; null for a type that is not known.</summary>
    public IEnumerable<(string Name, ColumnType? Type)> Schema => Violation.Rows(FixProperties.Schema).Select(r => (r.First, TypeNotation.Read(r.Second)));

    /// <summary>The type that a column has before the step; null when it is not known.</summary>
    public ColumnType? Type(string column) => Schema.FirstOrDefault(c => c.Name == column).Type;

    /// <summary>How code at the step writes the column's name: like its arguments, if one is it.</summary>
    public string Name(string column) => ColumnNames.In(Call, column, Violation).FirstOrDefault()?.WithoutTrivia().ToString() ?? Literal(column);

    /// <summary>A name as a literal.</summary>
    public static string Literal(string column) => SymbolDisplay.FormatLiteral(column, quote: true);

    /// <summary>Steps as code; null when no context is in sight.</summary>
    public IReadOnlyList<string>? Write(IEnumerable<ColumnConversion> steps, string output, string input)
    {
        if (Catalogs.Transforms(Call, Violation) is not { } transforms)
            return null;
        var kind = Violation.NameOfType("DataKind", "Microsoft.ML.Data", Call.Syntax.SpanStart);
        return ColumnConversion.Write(steps, output, input, transforms, kind).ToList();
    }

    /// <summary>A repair that converts columns where they are, before the step.</summary>
    public Repair? Convert(string title, string key, params (string Column, ColumnConversion[] Steps)[] columns)
    {
        var steps = new List<string>();
        foreach (var (column, conversions) in columns)
        {
            if (Write(conversions, Name(column), Name(column)) is not { } written)
                return null;
            steps.AddRange(written);
        }

        return steps.Count == 0 ? null : new(title, key, editor => Place.InsertBefore(editor, steps)) { MayFailToCure = true };
    }
}
