using BenchmarkDotNet.Attributes;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>A keystroke in a file of 300 lines with ML.NET, alone and in a project of 1,000 files.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private Editor _editor = null!;
    private Contender _contender = null!;

    /// <summary>The contenders that are analyzers, by name.</summary>
    public static IEnumerable<string> Names => Contender.All.Where(c => c != Contender.Binding).Select(c => c.Name);

    /// <summary>Whose analyzers run.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>How many other files the project has; a tenth of them uses ML.NET.</summary>
    [Params(0, 999)]
    public int Others { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _contender = Contender.All.First(c => c.Name == Name);
        _editor = new(GeneratedProject.Create(Others, 10), MLCode.LongFile(300));
    }

    [IterationSetup]
    public void Type() => _editor.Edit();

    [Benchmark]
    public void Ask() => _editor.Ask(_contender);
}
