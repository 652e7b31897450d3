using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>What is known of one compilation: ML.NET in it, the code of its methods, and who implements and registers what.</summary>
internal sealed class ProgramModel
{
    public ProgramModel(Compilation compilation, MLNetSymbols mlNet)
    {
        Compilation = compilation;
        MLNet = mlNet;
        Bodies = new(compilation);
        Types = new(compilation);
        Writers = new(compilation, Bodies);
        Touched = new(compilation);
        Services = new(compilation, Bodies);
    }

    public Compilation Compilation { get; }

    public MLNetSymbols MLNet { get; }

    public BodyProvider Bodies { get; }

    public TypeIndex Types { get; }

    public MemberWriters Writers { get; }

    public TouchIndex Touched { get; }

    public Registrations Services { get; }
}
