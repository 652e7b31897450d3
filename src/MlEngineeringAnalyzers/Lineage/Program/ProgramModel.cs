using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Lineage.Program;

/// <summary>What is known of one compilation: ML.NET in it, the code of its methods, and who implements and registers what.</summary>
internal sealed class ProgramModel
{
    private readonly Lazy<bool> _servesRequests;
    private readonly ConcurrentDictionary<ITypeSymbol, RowClass> _rows = new(SymbolEqualityComparer.Default);

    public ProgramModel(Compilation compilation, MLNetSymbols mlNet)
    {
        Compilation = compilation;
        MLNet = mlNet;
        Bodies = new(compilation);
        Touched = new(compilation);
        Reach = new(this);
        Types = new(compilation, Bodies);
        Writers = new(compilation, Bodies);
        Calls = new(compilation, Bodies);
        Services = new(compilation, Types, Bodies);
        PoolModels = new(compilation, mlNet, Bodies);
        _servesRequests = new(() => Services.All.Any() || Types.All.Any(Graph.Sharing.IsController));
    }

    public Compilation Compilation { get; }

    public MLNetSymbols MLNet { get; }

    public BodyProvider Bodies { get; }

    public TypeIndex Types { get; }

    public MemberWriters Writers { get; }

    public CallSites Calls { get; }

    public TouchIndex Touched { get; }

    public Reach Reach { get; }

    public Registrations Services { get; }

    public PoolModels PoolModels { get; }

    /// <summary>The parameters of a call that are passed what comes in from outside, as far as it was asked for, with and without following parameters.</summary>
    public ConcurrentDictionary<(IOperation Call, bool Followed), ImmutableArray<string>> PassedFromOutside { get; } = new();

    /// <summary>The columns of a row class.</summary>
    public RowClass Row(ITypeSymbol type) => _rows.GetOrAdd(type, t => new RowClassReader(MLNet).Read(t));

    /// <summary>Whether the symbol is declared in this compilation, so that its code can be followed; that of other projects is not.</summary>
    public bool Declares(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>
    /// Whether the program answers requests, many at a time: it has controllers or registers services. A console
    /// program does what it does in order.
    /// </summary>
    public bool ServesRequests => _servesRequests.Value;
}
