using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>The transforms of <c>xforms.tsv</c>: the names of its blocks, and the calls that they stand for.</summary>
internal static class MeasuredTransforms
{
    /// <summary>The step that a block of the table was measured with.</summary>
    /// <param name="block">Such as <c>Hash(inverts)</c>.</param>
    /// <param name="column">The input column.</param>
    public static StepInput Step(string block, string column)
    {
        var parts = block.Split('(', 2);
        var variant = parts.Length == 2 ? parts[1].TrimEnd(')') : "";
        var arguments = new Dictionary<string, ArgumentValue> { ["outputColumnName"] = ArgumentValue.Of("Out"), ["inputColumnName"] = ArgumentValue.Of(column) };
        foreach (var (name, value) in Extra(parts[0], variant, column))
            arguments[name] = value;
        var operation = OperationCatalog.All.Single(o => o.Name == parts[0] && o.Kind == OperationKind.Transform);
        return new(operation, StepInput.NoArguments.AddRange(arguments), null);
    }

    private static IEnumerable<(string Name, ArgumentValue Value)> Extra(string name, string variant, string column) => (name, variant) switch
    {
        ("MapValueToKey", "addKeyValueAnnotationsAsText") => [("addKeyValueAnnotationsAsText", ArgumentValue.Of(true))],
        ("MapKeyToVector", "count") => [("outputCountVector", ArgumentValue.Of(true))],
        ("OneHotEncoding" or "OneHotHashEncoding", "Bag") => [("outputKind", ArgumentValue.Of(1)), ("numberOfBits", ArgumentValue.Of(4))],
        ("OneHotEncoding", "Key") => [("outputKind", ArgumentValue.Of(3))],
        ("OneHotEncoding", "Binary") => [("outputKind", ArgumentValue.Of(4))],
        ("OneHotHashEncoding", _) => [("numberOfBits", ArgumentValue.Of(4))],
        ("Hash", "inverts") => [("maximumNumberOfInverts", ArgumentValue.Of(-1))],
        ("Concatenate", "1") => [("inputColumnNames", Names(column))],
        ("Concatenate", "F,x") => [("inputColumnNames", Names("F", column))],
        ("Concatenate", "x,F") => [("inputColumnNames", Names(column, "F"))],
        ("Concatenate", "VF,x") => [("inputColumnNames", Names("VF", column))],
        ("DropColumns" or "SelectColumns", _) => [("columnNames", Names(column))],
        ("ProduceHashedNgrams" or "ProduceHashedWordBags", _) => [("numberOfBits", ArgumentValue.Of(6))],
        ("LatentDirichletAllocation", _) => [("numberOfTopics", ArgumentValue.Of(3))],
        ("ProjectToPrincipalComponents", _) => [("rank", ArgumentValue.Of(1))],
        ("ApproximatedKernelMap", _) => [("rank", ArgumentValue.Of(4))],
        ("NormalizeSupervisedBinning" or "SelectFeaturesBasedOnMutualInformation", _) => [("labelColumnName", ArgumentValue.Of("KV"))],
        ("ConvertType", _) => [("outputKind", ArgumentValue.Of(DataKind(variant)))],
        _ => [],
    };

    private static int DataKind(string name) => Enumerable.Range(1, 15).Single(number => ItemKinds.OfDataKind(number)!.Value.Name() == name);

    private static ArgumentValue Names(params string[] names) => ArgumentValue.List([.. names.Select(ArgumentValue.Of)]);
}
