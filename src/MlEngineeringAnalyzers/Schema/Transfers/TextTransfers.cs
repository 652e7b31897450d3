using MlEngineeringAnalyzers.MLNet.Tables;
using static MlEngineeringAnalyzers.Schema.Transfers.Transfer;

namespace MlEngineeringAnalyzers.Schema.Transfers;

/// <summary>Text (<c>TextCatalog</c>); measured type by type, but for word embeddings (from the sources).</summary>
internal static class TextTransfers
{
    private const string NotText = "This step reads text: name a text column, or convert this one to DataKind.String.";
    private const string Tokenize = "Split the text into words before: Text.TokenizeIntoWords.";
    private const string KeysOfTokens = "Make keys of the tokens before: Conversion.MapValueToKey.";

    private static readonly ColumnType s_words = ColumnType.VarVector(ItemKind.Text);
    private static readonly ColumnType s_numbers = ColumnType.Vector(ItemKind.Single, null);

    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Transfer> All { get; } =
    [
        Several(Owners.Text, "FeaturizeText", [Text("scalar or vector of String")], _ => s_numbers.Normalized(),
            also: run => run.Add(run["outputTokensColumnName"], s_words, [])),

        Each(Owners.Text, "NormalizeText", [Text("String or vector of String", got: "{item}")], (type, _) => type.IsVector ? s_words : type),
        Each(Owners.Text, "TokenizeIntoWords", [Text("String or Vector of String", got: "{item}")], (_, _) => s_words),
        Each(Owners.Text, "TokenizeIntoCharactersAsKeys", [Text("String", got: "{item}") with { Alone = "String (Parameter 'inputSchema')" }],
            (_, _) => ColumnType.Key(ItemKind.UInt16, 65535, true, ItemKind.Text) with { Shape = ColumnShape.VarVector }),
        Each(Owners.Text, "RemoveDefaultStopWords", [Words("Vector of String")], (_, _) => s_words),
        Each(Owners.Text, "RemoveStopWords", [Words("vector of Text type") with { Alone = Messages.Expected("Vector of String") }], (_, _) => s_words),

        Several(Owners.Text, "ProduceWordBags", [Text("String or Vector of String", got: "{item}")], _ => s_numbers),
        Several(Owners.Text, "ProduceHashedWordBags", [Text("String or Vector of String", got: "{fake}")], Hashed),
        Several(Owners.Text, "ProduceNgrams", [Tokens], _ => s_numbers),
        Several(Owners.Text, "ProduceHashedNgrams", [Tokens], Hashed),

        Each(Owners.Text, "ApplyWordEmbedding", [Words("Vector<String>")], (_, _) => s_numbers),

        Each(Owners.Text, "LatentDirichletAllocation",
            [
                new((type, _) => !(type.Is(ItemKind.Single) && type.IsVector), RuleIds.InputType, Messages.Expected("vector of Single"),
                    "Count the words before: Text.ProduceWordBags.") { Alone = "" },
                new((type, _) => type.Shape == ColumnShape.VarVector, RuleIds.InputType, Messages.Expected("known-size vector of Single", got: "{type}"),
                    "Give the vector a known size: [VectorType(n)] on the member.") { Stage = FailureStage.Fit },
            ],
            (_, run) => ColumnType.Vector(ItemKind.Single, (int?)run["numberOfTopics", 100].Number), always: s_numbers),
    ];

    private static Refusal Text(string expected, string got = "{shape}") =>
        new((type, _) => !type.Is(ItemKind.Text), RuleIds.InputType, Messages.Expected(expected, got: got), NotText);

    private static Refusal Words(string expected) =>
        new((type, _) => !(type.Is(ItemKind.Text) && type.IsVector), RuleIds.InputType, Messages.Expected(expected, got: "{item}"), Tokenize);

    // Alone, what is thrown depends on the type; some are taken.
    private static Refusal Tokens =>
        new((type, _) => !(type.IsKey && type.IsVector), RuleIds.InputType, Messages.Expected("Expected vector of Key type, and Key is convertible to UInt32"), KeysOfTokens)
        { Alone = "" };

    private static ColumnType Hashed(StepRun run) =>
        ColumnType.Vector(ItemKind.Single, run["numberOfBits", 16].Number is >= 1 and <= 30 and var bits ? 1 << (int)bits : null);
}
