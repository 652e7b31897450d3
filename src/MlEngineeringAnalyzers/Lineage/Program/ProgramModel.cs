using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>What is known of one compilation: ML.NET in it, the code of its methods, and who implements and registers what.</summary>
internal sealed class ProgramModel(Compilation compilation, MLNetSymbols mlNet)
{
    public Compilation Compilation => compilation;

    public MLNetSymbols MLNet => mlNet;

    public BodyProvider Bodies { get; } = new(compilation);

    public TypeIndex Types { get; } = new(compilation);
}
