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
    [Fact]
    public void Schema_programs_compile() => AllCompile(2400, Corpora.ReadSchema(), program => program.Id, CorpusCompilations.Create);

    [Fact]
    public void Lineage_programs_compile() => AllCompile(760, Corpora.ReadLineage(), program => program.Id, CorpusCompilations.Create);

    private void AllCompile<T>(int count, IEnumerable<T> programs, Func<T, string> name, Func<T, CSharpCompilation> compile)
    {
        var failures = new ConcurrentBag<string>();
        var compiled = 0;
        var leftOut = 0;
        Parallel.ForEach(programs, program =>
        {
            var compilation = compile(program);
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
                Interlocked.Increment(ref compiled);
            else if (HostCapabilities.IsTooOldFor(compilation))
                Interlocked.Increment(ref leftOut);
            else
                failures.Add($"{name(program)}: {errors[0]}");
        });

        output.WriteLine($"{compiled} programs compiled; {leftOut} left out because their syntax is newer than the compiler.");
        Assert.True(failures.IsEmpty, $"{failures.Count} programs do not compile:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(50))}");
        Assert.Equal(count, compiled + leftOut);
    }
}
