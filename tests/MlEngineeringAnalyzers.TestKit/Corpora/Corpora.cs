using System.Text.Json;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The corpora: programs with the truth beside them, one JSON object a line.</summary>
public static class Corpora
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>Programs that were run on ML.NET.</summary>
    public static IEnumerable<SchemaProgram> ReadSchema() => Read<SchemaProgram>("schema-dev.jsonl");

    /// <summary>Programs that were labelled by construction.</summary>
    public static IEnumerable<LineageProgram> ReadLineage() => Read<LineageProgram>("lineage-dev.jsonl");

    private static IEnumerable<T> Read<T>(string name) =>
        TestData.ReadLines(name).Select(line => JsonSerializer.Deserialize<T>(line, s_options)!);
}
