using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The string in the source that names the file of a path.</summary>
internal static class FileNames
{
    /// <summary>
    /// The literal or interpolated string with which a path ends: through names, concatenation, <c>Path.Combine</c> and
    /// streams, in whatever file; null when it is not to be found.
    /// </summary>
    public static ExpressionSyntax? Of(ExpressionSyntax path, Violation violation)
    {
        for (var depth = 0; depth < 20; depth++)
        {
            path = Definitions.Of(path, violation, inAllFiles: true);
            switch (path)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax:
                    return path;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    path = sum.Right;
                    break;
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax when PathArgument(path, violation) is { } argument:
                    path = argument;
                    break;
                case IdentifierNameSyntax when violation.Symbol(path) is IParameterSymbol parameter && violation.OnlyArgument(parameter) is { } passed:
                    path = passed;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The string as an interpolated one, with something more before the extension of the file; null when it is too special.</summary>
    public static ExpressionSyntax? Extend(ExpressionSyntax name, string insertion)
    {
        var text = name.ToString();
        if (text.Contains("\"\"\"") || name is LiteralExpressionSyntax { Token.RawKind: not (int)SyntaxKind.StringLiteralToken })
            return null;
        if (name is InterpolatedStringExpressionSyntax interpolated)
        {
            if (interpolated.Contents.LastOrDefault() is not InterpolatedStringTextSyntax end)
                return null;
            var start = end.SpanStart - name.SpanStart;
            return SyntaxFactory.ParseExpression(text.Insert(start + Extension(end.ToString()), insertion));
        }

        var closing = text.Length - 1;
        var extension = Extension(text.Substring(0, closing));
        return SyntaxFactory.ParseExpression("$" + Escape(text.Substring(0, extension)) + insertion + Escape(text.Substring(extension)));
    }

    /// <summary>
    /// Whether a string of the project, other than the given ones, may name the same file: it is equal, or one of the two is the end
    /// of the other, from a folder on.
    /// </summary>
    public static bool IsElsewhere(ExpressionSyntax name, IEnumerable<ExpressionSyntax> known, Violation violation)
    {
        var strings = new HashSet<SyntaxNode>(known);
        var path = EndOf(name);
        var file = path.Substring(path.LastIndexOf('/') + 1);
        return violation.Model.Compilation.SyntaxTrees
            .Where(f => f.GetText(violation.Cancellation).ToString().Contains(file))
            .SelectMany(f => f.GetRoot(violation.Cancellation).DescendantNodes())
            .OfType<ExpressionSyntax>()
            .Where(e => e is InterpolatedStringExpressionSyntax || (e is LiteralExpressionSyntax literal && literal.Token.Value is string))
            .Any(e => !strings.Contains(e) && IsSameFile(EndOf(e), path));
    }

    private static bool IsSameFile(string path, string other) =>
        path == other || path.EndsWith("/" + other.TrimStart('/'), StringComparison.Ordinal) || other.EndsWith("/" + path.TrimStart('/'), StringComparison.Ordinal);

    /// <summary>What is known of the end of a path, with its folders separated the same way everywhere.</summary>
    private static string EndOf(ExpressionSyntax name) => (name switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax { Contents: [.., InterpolatedStringTextSyntax end] } => end.TextToken.ValueText,
        _ => string.Empty,
    }).Replace('\\', '/');

    // Where the extension begins, or else the end.
    private static int Extension(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > text.LastIndexOfAny(['/', '\\']) ? dot : text.Length;
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static ExpressionSyntax? PathArgument(ExpressionSyntax call, Violation violation)
    {
        if (violation.Symbol(call) is not IMethodSymbol { ContainingType: { } type } method)
            return null;
        var arguments = call is InvocationExpressionSyntax invocation ? invocation.ArgumentList : ((BaseObjectCreationExpressionSyntax)call).ArgumentList;
        return (type.ToDisplayString(), method.Name) switch
        {
            ("System.IO.Path", "Combine" or "Join") => arguments?.Arguments.LastOrDefault()?.Expression,
            ("System.IO.Path", "GetFullPath") or ("System.IO.File", "Create" or "Open" or "OpenWrite") or ("System.IO.FileStream", ".ctor") =>
                arguments?.Arguments.FirstOrDefault()?.Expression,
            _ => null,
        };
    }
}
