using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>The few functions of .NET whose result matters by its content: strings and paths.</summary>
internal static class LibraryFunctions
{
    /// <summary>The value of a function over known arguments; null when the function is none of these.</summary>
    /// <param name="elements">The elements of a collection in order, or null.</param>
    public static AbstractValue? Evaluate(IMethodSymbol method, SyntaxNode site, IReadOnlyList<AbstractValue> arguments, Func<AbstractValue, IReadOnlyList<AbstractValue>?> elements)
    {
        if (!method.IsStatic || method.ContainingType.Name is not ("Path" or "File" or "String"))
            return null;
        return (method.ContainingType.ToDisplayString(), method.Name) switch
        {
            ("System.IO.Path", "Combine" or "Join") => Texts.Combine(Flatten(arguments, elements)),
            ("System.IO.Path", "GetFullPath") when arguments.Count > 0 => arguments[0],
            ("System.IO.File", "Create" or "OpenWrite" or "Open" or "OpenRead") => new StreamValue(site, method, arguments.ToImmutableArray()),
            ("string", "Concat") => Texts.Concat(Flatten(arguments, elements)),
            ("string", "Copy" or "Intern") => arguments[0],
            _ => null,
        };
    }

    /// <summary>Whether the method belongs to .NET itself, which neither evaluates nor trains models.</summary>
    public static bool IsFramework(IMethodSymbol method)
    {
        var assembly = method.ContainingAssembly?.Name ?? string.Empty;
        return assembly.StartsWith("System", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || assembly is "mscorlib" or "netstandard" or "Newtonsoft.Json";
    }

    private static List<AbstractValue> Flatten(IReadOnlyList<AbstractValue> arguments, Func<AbstractValue, IReadOnlyList<AbstractValue>?> elements) =>
        arguments.SelectMany(a => elements(a) ?? [a]).ToList();
}
