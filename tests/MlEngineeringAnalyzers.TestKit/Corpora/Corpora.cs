using System.IO.Compression;
using System.Text.Json;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The corpora: programs with the truth beside them, one JSON object a line.</summary>
public static class Corpora
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>Programs that were run on ML.NET.</summary>
    public static IEnumerable<SchemaProgram> ReadSchema() => Parse<SchemaProgram>(TestData.ReadLines("schema-dev.jsonl"));

    /// <summary>Programs of other shapes, whose outcome was derived from what ML.NET is known to do: what throws and, as a twin, what does not.</summary>
    public static IEnumerable<SchemaProgram> ReadSchemaShapes() => Parse<SchemaProgram>(TestData.ReadLines("schema-shapes.jsonl"));

    /// <summary>Programs that were run on ML.NET, from a file of one's own.</summary>
    /// <param name="path">A <c>.jsonl</c> file, or one compressed with gzip (<c>.gz</c>).</param>
    public static IEnumerable<SchemaProgram> ReadSchema(string path) => Parse<SchemaProgram>(ReadLines(path));

    /// <summary>Programs that were labelled by construction.</summary>
    public static IEnumerable<LineageProgram> ReadLineage() => Parse<LineageProgram>(TestData.ReadLines("lineage-dev.jsonl"));

    /// <summary>Programs of many shapes, written and labelled by hand: what is wrong and, as a twin, the same without it.</summary>
    public static IEnumerable<LineageProgram> ReadLineageShapes() => Parse<LineageProgram>(TestData.ReadLines("lineage-shapes.jsonl"));

    /// <summary>Programs that were labelled by construction, from a file of one's own.</summary>
    /// <param name="path">A <c>.jsonl</c> file, or one compressed with gzip (<c>.gz</c>).</param>
    public static IEnumerable<LineageProgram> ReadLineage(string path) => Parse<LineageProgram>(ReadLines(path));

    /// <summary>The labels of public repositories.</summary>
    public static RealCorpus ReadReal() => ReadReal(TestData.Open("real-dev.json"));

    /// <summary>The labels of public repositories, from a file of one's own.</summary>
    /// <param name="path">A <c>.json</c> file, or one compressed with gzip (<c>.gz</c>).</param>
    public static RealCorpus ReadReal(string path) => ReadReal(Open(path));

    private static RealCorpus ReadReal(Stream stream)
    {
        using (stream)
            return JsonSerializer.Deserialize<RealCorpus>(stream, s_options)!;
    }

    private static IEnumerable<T> Parse<T>(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, s_options)!);

    private static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
