using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Schema;

/// <summary>
/// MLE5005: puts the step before that makes what the transform takes, or says the size of the member that lacks it. Where
/// something else reads the column as it is, the converted one gets a name of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputTypeFix))]
public sealed class InputTypeFix : RuleFix
{
    // What each transform takes, as the steps that make it of a column.
    private static readonly Dictionary<string, Func<ColumnType, ColumnConversion[]?>> s_wanted = Table(
        (ColumnConversion.Numbers, "NormalizeMinMax NormalizeMeanVariance NormalizeRobustScaling NormalizeLogMeanVariance NormalizeBinning NormalizeSupervisedBinning"),
        (ColumnConversion.Numbers, "ReplaceMissingValues IndicateMissingValues SelectFeaturesBasedOnCount SelectFeaturesBasedOnMutualInformation"),
        (ColumnConversion.Numbers, "DetectIidSpike DetectSpikeBySsa DetectIidChangePoint DetectChangePointBySsa DetectAnomalyBySrCnn ForecastBySsa"),
        (ColumnConversion.Vector, "NormalizeLpNorm NormalizeGlobalContrast ProjectToPrincipalComponents ApproximatedKernelMap"),
        (ColumnConversion.Text, "FeaturizeText NormalizeText TokenizeIntoWords TokenizeIntoCharactersAsKeys ProduceWordBags ProduceHashedWordBags Hash OneHotHashEncoding"),
        (ColumnConversion.Words, "RemoveDefaultStopWords RemoveStopWords ApplyWordEmbedding"),
        (ColumnConversion.Tokens, "ProduceNgrams ProduceHashedNgrams"),
        (t => t.Is(ItemKind.Text) ? [ColumnConversion.CountWords] : t.IsVector ? ColumnConversion.Numbers(t) : null, "LatentDirichletAllocation"));

    private static readonly Dictionary<ItemKind, string> s_keywords = new()
    {
        [ItemKind.Single] = "float",
        [ItemKind.Double] = "double",
        [ItemKind.Int16] = "short",
        [ItemKind.Int32] = "int",
        [ItemKind.Int64] = "long",
        [ItemKind.Byte] = "byte",
        [ItemKind.UInt32] = "uint",
        [ItemKind.Text] = "string",
        [ItemKind.Boolean] = "bool",
    };

    private protected override DiagnosticDescriptor Rule => Descriptors.InputType;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (WrongStep.Of(violation) is not { } step)
            yield break;
        if (step.Type(step.Column) is { IsKnownSize: false } && violation.Member is { } member && VectorSize.Declare(member, nameof(InputTypeFix), violation) is { } size)
            yield return size;
        if (step.Call.Operation.Name == "ConvertType" && step.Type(step.Column) is { IsKey: true } && step.ReadKeyAsVector(nameof(InputTypeFix)) is { } vector)
            yield return vector;
        if (step.Call.Operation.Name == "CustomMapping" && Declare(step) is { } declared)
            yield return declared;
        var odd = new List<(string Column, ColumnConversion[] Steps)>();
        foreach (var column in step.Columns)
        {
            if (step.Type(column) is not { } type || Wanted(step, type) is not { Length: > 0 } steps)
                yield break;
            odd.Add((column, steps));
        }

        var title = $"Convert {string.Join(", ", odd.Select(o => $"'{o.Column}'"))} before the step";
        if (step.Convert(title, nameof(InputTypeFix), [.. odd]) is { } inPlace)
            yield return inPlace;
        if (odd is [var only] && step.Call.Written("inputColumnName") is { } written && step.ConvertAside(title, nameof(InputTypeFix), "Converted", (written, only.Column, only.Steps)) is { } aside)
            yield return aside;
    }

    private static ColumnConversion[]? Wanted(WrongStep step, ColumnType type)
    {
        var operation = step.Call.Operation;
        // Of its scalars, a trainer reads weights as numbers.
        return operation.Kind == OperationKind.Trainer ? ColumnConversion.Numbers(type)
            : s_wanted.TryGetValue(operation.Name, out var wanted) ? wanted(type) : null;
    }

    /// <summary>Gives the member of the class that a mapping reads the type of the column.</summary>
    private static Repair? Declare(WrongStep step)
    {
        if (step.Call.Method.TypeArguments is not [var source, ..] || step.Type(step.Column) is not { IsKey: false } type
            || !s_keywords.TryGetValue(type.Item, out var keyword)
            || new RowClassReader(step.Violation.MLNet).Read(source).Readable.FirstOrDefault(m => m.ColumnName == step.Column) is not { Type: { } wanted } member)
        {
            return null;
        }

        return wanted.IsVector == type.IsVector ? MemberType.Change(member.Symbol, type.IsVector ? keyword + "[]" : keyword, nameof(InputTypeFix), step.Violation) : null;
    }

    private static Dictionary<string, Func<ColumnType, ColumnConversion[]?>> Table(params (Func<ColumnType, ColumnConversion[]?> Wanted, string Names)[] rows) =>
        rows.SelectMany(r => r.Names.Split(' ').Select(n => (Name: n, r.Wanted))).ToDictionary(r => r.Name, r => r.Wanted);
}
