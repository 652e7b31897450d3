using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>The few functions of .NET whose result matters by its content: strings and paths.</summary>
internal static class LibraryFunctions
{
    /// <summary>The value of a function over known arguments; null when the function is none of these.</summary>
    /// <param name="elements">The elements of a collection in order, or null.</param>
    public static AbstractValue? Evaluate(
        IMethodSymbol method, SyntaxNode site, AbstractValue? receiver, IReadOnlyList<AbstractValue> arguments, Func<AbstractValue, IReadOnlyList<AbstractValue>?> elements)
    {
        // The whole name takes long to write: most types have another last one.
        if (method.ContainingType.Name is not ("Path" or "File" or "String" or "FileInfo" or "DirectoryInfo" or "FileSystemInfo" or "Enum"))
            return null;
        var type = method.ContainingType.ToDisplayString();
        return receiver is null ? Static(type, method, site, arguments, elements) : OnInstance(type, method, site, receiver, arguments);
    }

    /// <summary>The value of a property over a known owner; null when the property is none of these.</summary>
    public static AbstractValue? Property(IPropertySymbol property, AbstractValue owner) => property.Name is not ("FullName" or "Name") ? null : (property.ContainingType.ToDisplayString(), property.Name) switch
    {
        // A file or folder stands for its path.
        ("System.IO.FileSystemInfo" or "System.IO.FileInfo" or "System.IO.DirectoryInfo", "FullName") => owner,
        ("System.Reflection.MemberInfo" or "System.Type", "Name") when owner is Constant { Value: ITypeSymbol type } => new Constant(type.Name),
        _ => null,
    };

    private static AbstractValue? Static(string type, IMethodSymbol method, SyntaxNode site, IReadOnlyList<AbstractValue> arguments, Func<AbstractValue, IReadOnlyList<AbstractValue>?> elements) => (type, method.Name) switch
    {
        ("System.IO.Path", "Combine" or "Join") => Texts.Combine(Flatten(arguments, elements)),
        ("System.IO.Path", "GetFullPath") when arguments.Count > 0 => arguments[0],
        ("System.IO.Path", "ChangeExtension") when arguments is [_, Constant { Value: string extension }] => Texts.ChangeExtension(arguments[0], extension),
        ("System.IO.File", "Create" or "OpenWrite" or "Open" or "OpenRead") => new StreamValue(site, method, arguments.ToImmutableArray()),
        ("string", "Concat") => Texts.Concat(Flatten(arguments, elements)),
        ("string", "Join") when arguments.Count > 1 => Texts.Join(arguments[0], Flatten(arguments.Skip(1).ToList(), elements)),
        ("string", "Format") => Texts.Format(Flatten(arguments, elements).SkipWhile(a => a is not Constant { Value: string }).ToList()),
        ("string", "Copy" or "Intern") => arguments[0],
        _ => null,
    };

    private static AbstractValue? OnInstance(string type, IMethodSymbol method, SyntaxNode site, AbstractValue receiver, IReadOnlyList<AbstractValue> arguments) => (type, method.Name) switch
    {
        ("string", "Replace") when arguments is [Constant { Value: string { Length: > 0 } old }, var replacement, ..] => Texts.Replace(receiver, old, replacement),
        ("string", "ToString") => receiver,
        ("string", var name) when arguments.Count == 0 && Texts.Whole(receiver) is { } text => name switch
        {
            "ToLower" or "ToLowerInvariant" => new Constant(text.ToLowerInvariant()),
            "ToUpper" or "ToUpperInvariant" => new Constant(text.ToUpperInvariant()),
            "Trim" => new Constant(text.Trim()),
            "TrimStart" => new Constant(text.TrimStart()),
            "TrimEnd" => new Constant(text.TrimEnd()),
            _ => null,
        },
        ("System.IO.FileInfo", "Create" or "OpenWrite" or "Open" or "OpenRead") => new StreamValue(site, method, arguments.Prepend(receiver).ToImmutableArray()),
        ("System.IO.DirectoryInfo", "CreateSubdirectory") when arguments.Count == 1 => Texts.Combine([receiver, arguments[0]]),
        ("System.IO.FileInfo" or "System.IO.FileSystemInfo" or "System.IO.DirectoryInfo", "ToString") => receiver,
        ("System.Enum", "HasFlag") when arguments.Count == 1 => Folding.HasFlag(receiver, arguments[0]),
        _ => null,
    };

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
