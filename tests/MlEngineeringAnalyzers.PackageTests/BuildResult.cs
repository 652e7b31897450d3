namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>What a build printed and what the compiler logged.</summary>
internal sealed record BuildResult(int ExitCode, string Output, Sarif Log)
{
    public void AssertSucceeded() => Assert.True(ExitCode == 0, Output);
}
