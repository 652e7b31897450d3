using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>A build of a generated project of 100 files, with each contender.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private CSharpCompilation _project = null!;
    private CSharpCompilation _fresh = null!;
    private Contender _contender = null!;

    /// <summary>The contenders by name.</summary>
    public static IEnumerable<string> Names => Contender.All.Select(c => c.Name);

    /// <summary>Whose analyzers run.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>How many of a hundred files use ML.NET.</summary>
    [Params(0, 10, 100)]
    public int Share { get; set; }

    [GlobalSetup]
    public void Create()
    {
        _project = GeneratedProject.Create(100, Share);
        _contender = Contender.All.First(c => c.Name == Name);
    }

    [IterationSetup]
    public void Forget() => _fresh = Cost.Fresh(_project);

    [Benchmark]
    public void Build() => Cost.Analyse(_fresh, _contender);
}
