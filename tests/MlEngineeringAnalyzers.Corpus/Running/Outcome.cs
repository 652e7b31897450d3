using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>What became of one compilation.</summary>
/// <param name="Name">The name of the program or project.</param>
/// <param name="Run">What the analyzers did.</param>
/// <param name="Lines">How many lines of source it has.</param>
internal sealed record Outcome(string Name, AnalyzerRun Run, int Lines);
