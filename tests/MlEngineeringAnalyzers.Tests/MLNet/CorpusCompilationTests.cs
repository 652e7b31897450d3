using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>Every program of the corpora compiles against the surface, so that a silent analyzer is never silent for want of a type.</summary>
public sealed class CorpusCompilationTests(ITestOutputHelper output)
{
    // Every program compiles with C# 12 and later; a host that knows less leaves out what it cannot read.
    private static readonly bool s_hostIsOld = LanguageVersionFacts.MapSpecifiedToEffectiveVersion(LanguageVersion.Latest) < (LanguageVersion)1200;

    [Fact]
    public void Schema_programs_compile() => AllCompile(Corpora.ReadSchema(), program => program.Id, CorpusCompilations.Create);

    [Fact]
    public void Lineage_programs_compile() => AllCompile(Corpora.ReadLineage(), program => program.Id, CorpusCompilations.Create);

    private void AllCompile<T>(IEnumerable<T> programs, Func<T, string> name, Func<T, CSharpCompilation> compile)
    {
        var failures = new ConcurrentBag<string>();
        var compiled = 0;
        var leftOut = 0;
        Parallel.ForEach(programs, program =>
        {
            var errors = compile(program).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
                Interlocked.Increment(ref compiled);
            else if (s_hostIsOld && errors.Exists(IsNewerSyntax))
                Interlocked.Increment(ref leftOut);
            else
                failures.Add($"{name(program)}: {errors[0]}");
        });

        output.WriteLine($"{compiled} programs compiled; {leftOut} left out because their syntax is newer than the compiler.");
        Assert.True(failures.IsEmpty, $"{failures.Count} programs do not compile:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(50))}");
        Assert.True(compiled > 0);
    }

    /// <summary>A syntax error, or CS8652 or CS9058: a feature that the language version lacks.</summary>
    private static bool IsNewerSyntax(Diagnostic error) =>
        error.Id is "CS8652" or "CS9058" || error.Id is ['C', 'S', '1', '0' or '5', _, _];
}
