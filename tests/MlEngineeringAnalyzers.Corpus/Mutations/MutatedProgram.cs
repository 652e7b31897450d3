using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>A program that may be anything but a good one.</summary>
/// <param name="Number">Its number, by which it can be made again.</param>
/// <param name="What">What was done to it.</param>
/// <param name="Files">Its sources.</param>
/// <param name="World">What it is compiled against.</param>
internal sealed record MutatedProgram(int Number, string What, ImmutableArray<string> Files, WorldKind World)
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    private static readonly ImmutableDictionary<WorldKind, CSharpCompilation> s_empty = Enum.GetValues<WorldKind>().ToImmutableDictionary(w => w, w =>
        CSharpCompilation.Create("Mutated", references: ReferencesOf(w), options: new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));

    /// <summary>Compiles it.</summary>
    public CSharpCompilation Compile() =>
        s_empty[World].AddSyntaxTrees(Files.Select((file, i) => CSharpSyntaxTree.ParseText(file, s_parseOptions, $"File{i}.cs")));

    private static ImmutableArray<MetadataReference> ReferencesOf(WorldKind world) => world switch
    {
        WorldKind.All => References.All,
        WorldKind.WithoutMLNet => References.Net,
        WorldKind.WithoutNet => References.MLNet,
        _ => [.. References.Net, Part()],
    };

    // An ML.NET of which only a few types are there, and not all of what they should have.
    private static MetadataReference Part()
    {
        const string source = """
            namespace Microsoft.ML.Data { public class ColumnNameAttribute : System.Attribute { public ColumnNameAttribute(string name) { } } }
            namespace Microsoft.ML.Runtime { }
            namespace Microsoft.ML
            {
                public interface IDataView { }
                public interface ITransformer { IDataView Transform(IDataView input); }
                public interface IEstimator<out T> { T Fit(IDataView input); }
                public sealed class DataOperationsCatalog { public IDataView LoadFromTextFile<T>(string path, bool hasHeader = false) => null; }
                public sealed class ModelOperationsCatalog { public void Save(ITransformer model, string path) { } }
                public sealed class MLContext
                {
                    public MLContext(int? seed = null) { }
                    public DataOperationsCatalog Data => null;
                    public ModelOperationsCatalog Model => null;
                }
            }
            """;
        var stream = new MemoryStream();
        var part = CSharpCompilation.Create("Microsoft.ML.Part", [CSharpSyntaxTree.ParseText(source)], References.Net, new(OutputKind.DynamicallyLinkedLibrary));
        if (!part.Emit(stream).Success)
            throw new InvalidOperationException("The part of ML.NET does not compile.");
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}

/// <summary>What a mutated program is compiled against.</summary>
internal enum WorldKind
{
    /// <summary>.NET and ML.NET.</summary>
    All,

    /// <summary>.NET alone.</summary>
    WithoutMLNet,

    /// <summary>ML.NET alone: nothing that it needs is there.</summary>
    WithoutNet,

    /// <summary>.NET and a few types of ML.NET.</summary>
    PartOfMLNet,
}
