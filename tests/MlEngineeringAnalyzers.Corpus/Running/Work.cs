using Microsoft.CodeAnalysis;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>One compilation to analyse.</summary>
/// <param name="Name">The name of the program or project.</param>
/// <param name="Compile">Makes its compilation; called when its turn comes, so that not all are alive at once.</param>
internal sealed record Work(string Name, Func<Compilation> Compile);
