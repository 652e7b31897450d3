using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Interpretation;

/// <summary>
/// LINQ over collections whose elements are all known, in order: lists of column names above all. What is not here,
/// or not known, is followed by its signature alone, like all library code.
/// </summary>
internal sealed partial class OperationEvaluator
{
    private AbstractValue? Linq(IOperation site, IMethodSymbol method, AbstractValue? receiver, List<(IParameterSymbol Parameter, IOperation Operation, AbstractValue Value)> arguments)
    {
        // List<T> has a ToArray of its own.
        if (Names(method, receiver, arguments.ConvertAll(a => a.Value)) is { } names)
            return NewCollection(site, new Elements(names.Select(n => (AbstractValue)new Constant(n)).ToImmutableArray(), exact: true));
        if (method.Name is "ToArray" or "AsReadOnly" && receiver is not null && AllElements(receiver) is { } own)
            return NewCollection(site, new Elements(own.ToImmutableArray(), exact: true), receiver);
        if (method is { Name: "WhenAll", ContainingType.Name: "Task" } && arguments is [{ Value: var tasks }] && AllElements(tasks) is { } results)
            return NewCollection(site, new Elements(results.ToImmutableArray(), exact: true), tasks);
        if (method is { Name: "ForEach", ContainingType.Name: "List" } && arguments is [{ Value: var action }] && ElementsOf(receiver!) is { } told && Rounds.AreTold(told))
        {
            foreach (var item in told.Items)
                Invoke(Pick(action), site, [item], via: method);
            return Unknown.Value;
        }

        if (method.ContainingType is not { Name: "Enumerable" } type || type.ContainingNamespace.ToDisplayString() != "System.Linq"
            || arguments.Count == 0 || AllElements(arguments[0].Value) is not { } items)
        {
            return null;
        }

        var other = arguments.Count > 1 ? arguments[1].Value : null;
        if (method.Name == "Aggregate" && arguments is [_, _, { Value: var step }] && items.Count <= Rounds.MaxRounds)
            return items.Aggregate(other!, (value, item) => Invoke(Pick(step), site, [value, item], via: method));
        IEnumerable<AbstractValue>? result = method.Name switch
        {
            "ToArray" or "ToList" or "AsEnumerable" or "Cast" => items,
            "Reverse" => items.Reverse(),
            "Concat" when AllElements(other!) is { } more => items.Concat(more),
            "Append" => items.Append(other!),
            "Prepend" => items.Prepend(other!),
            "Skip" when other is Constant { Value: int count } => items.Skip(count),
            "Take" when other is Constant { Value: int count } => items.Take(count),
            "SkipLast" when other is Constant { Value: int count } => items.Take(items.Count - count),
            "TakeLast" when other is Constant { Value: int count } => items.Skip(items.Count - count),
            "Distinct" when arguments.Count == 1 && items.All(i => i is Constant) => items.Distinct(),
            "Except" when AllElements(other!) is { } less && items.Concat(less).All(i => i is Constant) => items.Except(less),
            "Union" when AllElements(other!) is { } more && items.Concat(more).All(i => i is Constant) => items.Union(more),
            "Where" => Where(site, method, other!, items),
            "Select" => items.Select(item => Invoke(Pick(other!), site, [item], via: method)).ToList(),
            _ => null,
        };
        return result is null ? null : NewCollection(site, new Elements(result.ToImmutableArray(), exact: true), arguments[0].Value);
    }

    /// <summary>The names in a text, or of an enumeration, where both are known.</summary>
    private IEnumerable<string>? Names(IMethodSymbol method, AbstractValue? receiver, List<AbstractValue> arguments) => (method.ContainingType.SpecialType, method.Name) switch
    {
        (SpecialType.System_String, "Split") when receiver is Constant { Value: string text } && arguments is [Constant { Value: char separator }] => text.Split(separator),
        (SpecialType.System_String, "Split") when receiver is Constant { Value: string text } && arguments is [Constant { Value: string separator }] => text.Split([separator], StringSplitOptions.None),
        (SpecialType.System_Enum, "GetNames") when method.TypeArguments is [var type] => NamesOf(Close(type)),
        (SpecialType.System_Enum, "GetNames") when arguments is [Constant { Value: ITypeSymbol type }] => NamesOf(type),
        _ => null,
    };

    // In the order of the values, as reflection gives them.
    private static IEnumerable<string>? NamesOf(ITypeSymbol type) => type.TypeKind != TypeKind.Enum ? null
        : type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).OrderBy(f => Convert.ToDecimal(f.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)).Select(f => f.Name);

    /// <summary>The elements that satisfy a condition; null when that is not known of one of them.</summary>
    private List<AbstractValue>? Where(IOperation site, IMethodSymbol method, AbstractValue condition, IReadOnlyList<AbstractValue> items)
    {
        var kept = new List<AbstractValue>();
        foreach (var item in items)
        {
            if (Invoke(Pick(condition), site, [item], via: method) is not Constant { Value: bool keep })
                return null;
            if (keep)
                kept.Add(item);
        }

        return kept;
    }

    /// <summary>A string builder holds the texts that were put into it; null when the method does something else.</summary>
    private AbstractValue? Build(IMethodSymbol method, AbstractValue? receiver, List<AbstractValue> arguments)
    {
        if (receiver is not Collection builder)
            return null;
        switch (method.Name)
        {
            case "ToString" when arguments.Count == 0:
                return AllElements(builder) is { } parts ? Texts.Concat(parts) : null;
            case "Append" when arguments.Count == 1:
                AddElement(builder, arguments[0]);
                return builder;
            case "AppendFormat" when Texts.Format(arguments.SkipWhile(a => a is not Constant { Value: string }).ToList()) is { } text:
                AddElement(builder, text);
                return builder;
            case "AppendLine":
                AddElement(builder, Texts.Concat([.. arguments, new Constant("\n")]));
                return builder;
            default:
                AddElement(builder, Unknown.Value);
                return method.ReturnType.Name == "StringBuilder" ? builder : null;
        }
    }
}
