using static MlEngineeringAnalyzers.MLNet.Randomness;
using static MlEngineeringAnalyzers.MLNet.Tables.TransformOperations;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Text. What comes out as numbers (counts, weights, topics, embeddings) needs no normalizer. Steps that hash learn
/// nothing: inverts only describe slots.
/// </summary>
internal static class TextOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Step(Owners.Text, "FeaturizeText", normalizes: true, learns: true),

        // Words.
        Step(Owners.Text, "NormalizeText"),
        Step(Owners.Text, "RemoveDefaultStopWords"),
        Step(Owners.Text, "RemoveStopWords"),
        Step(Owners.Text, "TokenizeIntoCharactersAsKeys"),
        Step(Owners.Text, "TokenizeIntoWords"),

        // Numbers.
        Step(Owners.Text, "ApplyWordEmbedding",     normalizes: true),
        Step(Owners.Text, "ProduceHashedNgrams",    normalizes: true, onnx: false),
        Step(Owners.Text, "ProduceHashedWordBags",  normalizes: true, onnx: false), // hashed n-grams inside
        Step(Owners.Text, "ProduceNgrams",          normalizes: true, learns: true),
        Step(Owners.Text, "ProduceWordBags",        normalizes: true, learns: true),

        // Counts as drawing from an unseeded context, and not as varying with threads: it works in native threads, and
        // which of the two makes it differ was not measured.
        Step(Owners.Text, "LatentDirichletAllocation", normalizes: true, learns: true, draws: Context, onnx: false),
    ];
}
