using System.IO.Compression;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The compressed files that lie beside the tests, in the folder <c>Data</c> of their output.</summary>
public static class TestData
{
    /// <summary>The lines of a file.</summary>
    /// <param name="name">Its name before compression, such as <c>trainers.tsv</c>.</param>
    public static IEnumerable<string> ReadLines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its name before compression, such as <c>real-dev.json</c>.</param>
    public static Stream Open(string name) =>
        new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", name + ".gz")), CompressionMode.Decompress);
}
