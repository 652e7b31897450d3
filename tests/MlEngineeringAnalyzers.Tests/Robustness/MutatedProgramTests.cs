using System.Collections.Concurrent;
using MlEngineeringAnalyzers.Corpus;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Robustness;

/// <summary>
/// Analyzers and fixes over programs broken in every way. The runner of the corpora does it with many more:
/// <c>mutate --count 20000 --seed 1</c>.
/// </summary>
public sealed class MutatedProgramTests
{
    private const int Programs = 150;

    [Fact]
    public async Task No_program_makes_them_throw_or_work_without_end()
    {
        var mutator = new Mutator(seed: 1);
        var failures = new ConcurrentBag<string>();
        var findings = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Programs), async (number, _) =>
        {
            var program = mutator.Create(number, truncated: 0);
            var run = await MutationRun.OverAsync(program);
            foreach (var failure in run.Failures)
                failures.Add($"{number} ({program.What}): {failure}");
            Interlocked.Add(ref findings, run.Findings);
        });
        Assert.Empty(failures);
        // Broken programs still have something to find, so that the rules have been at work.
        Assert.True(findings > Programs, $"{findings} findings");
    }

    [Fact]
    public void The_same_number_makes_the_same_program() =>
        Assert.All(Enumerable.Range(0, Programs), number =>
            Assert.Equal(new Mutator(7).Create(number, 1).Files.AsEnumerable(), new Mutator(7).Create(number, 1).Files));
}
