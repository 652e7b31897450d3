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

    /// <summary>Another step that has to do with the violation; null when there is none at the node.</summary>
    public static WrongStep? At(SyntaxNode node, Violation violation) =>
        MLCall.At(node, violation) is { Syntax: InvocationExpressionSyntax } call ? new(call, string.Empty, StepPlace.Of(call.Syntax, violation), violation) : null;

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
        var kind = Violation.NameOfType("DataKind", "Microsoft.ML.Data", Call.Syntax);
        return ColumnConversion.Write(steps, output, input, transforms, kind).ToList();
    }

    /// <summary>The wrong columns of the step, of which the violation names the first.</summary>
    public IEnumerable<string> Columns => Violation.Rows(FixProperties.Columns).Select(r => r.First);

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

    /// <summary>A repair that makes converted columns under new names before the step, and has the step read those.</summary>
    public Repair? ConvertAside(string title, string key, string suffix, params (ExpressionSyntax Written, string Column, ColumnConversion[] Steps)[] columns)
    {
        var steps = new List<string>();
        var names = new List<(ExpressionSyntax Written, string Name)>();
        foreach (var (written, column, conversions) in columns)
        {
            var name = Literal(NewName(column + suffix));
            if (conversions.Length == 0 || Write(conversions, name, Name(column)) is not { } code)
                return null;
            steps.AddRange(code);
            names.Add((written, name));
        }

        return new(title, key, editor =>
        {
            Place.InsertBefore(editor, steps);
            foreach (var (written, name) in names)
            {
                if (editor.Once(written))
                    editor.Replace(written, SyntaxFactory.ParseExpression(name));
            }
        })
        {
            MayFailToCure = true,
        };
    }

    /// <summary>The output column and the input column, as code says them; null when it names none.</summary>
    public (string Output, string Input)? Names => Call.Written("outputColumnName")?.WithoutTrivia().ToString() is { } output
        ? (output, Call.Written("inputColumnName") is { RawKind: not (int)SyntaxKind.NullLiteralExpression } input ? input.WithoutTrivia().ToString() : output)
        : null;

    /// <summary>A repair that makes a vector of a key, in place of the step that cannot read it.</summary>
    public Repair? ReadKeyAsVector(string key) =>
        Names is var (output, input) && Write([ColumnConversion.KeyToVector], output, input) is [var call] ? Become("It is a key already: use MapKeyToVector", key, call) : null;

    /// <summary>A repair that writes another call in place of the step.</summary>
    public Repair Become(string title, string key, string call) => new(title, key, editor =>
    {
        if (editor.Once(Call.Syntax))
            editor.Replace(Call.Syntax, SyntaxFactory.ParseExpression(call));
    })
    {
        MayFailToCure = true,
    };

    private string NewName(string wish)
    {
        var name = wish;
        for (var i = 2; Schema.Any(c => c.Name == name); i++)
            name = wish + i;
        return name;
    }
}
