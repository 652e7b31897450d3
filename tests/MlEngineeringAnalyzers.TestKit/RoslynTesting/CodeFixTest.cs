using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An analyzer test that goes on to fix the program: one diagnostic at a time, and all at once.</summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test without a program.</summary>
    protected CodeFixTest()
    {
        FixedState = CreateState();
        BatchFixedState = CreateState();
    }

    /// <summary>The only source after the fixes.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>The only source after FixAll, when it is not that after single fixes.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The program after the fixes, and what is still reported.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The program after FixAll, when it is not that after single fixes.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>Passes that are left out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>
    /// How many single fixes it takes; a negative number is an upper bound. By default at most one for each fixable
    /// diagnostic, and none when nothing changes.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often FixAll is applied; a negative number is an upper bound. Once by default.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary><see cref="NumberOfFixAllIterations"/> in documents; each document counts.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary><see cref="NumberOfFixAllIterations"/> in a project.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    /// <summary>The fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var fixes = GetCodeFixProviders().ToImmutableArray();
        ImmutableArray<string> fixableIds = [.. fixes.SelectMany(fix => fix.FixableDiagnosticIds)];
        var evaluator = CreateEvaluator(fixableIds);

        var before = evaluator.Evaluate(TestState, MarkupMode.Allow);
        var start = await VerifyStateAsync(before, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!FixedState.IsStated && !BatchFixedState.IsStated)
            return;

        var after = evaluator.Evaluate(FixedState, MarkupMode.IgnoreFixable, TestState);
        var fixedContext = Verify.PushContext("Diagnostics of fixed state");
        var end = await VerifyStateAsync(after, fixedContext, cancellationToken).ConfigureAwait(false);
        var (afterAll, endOfAll) = (after, end);
        if (BatchFixedState.IsStated)
        {
            afterAll = evaluator.Evaluate(BatchFixedState, MarkupMode.IgnoreFixable, FixedState, TestState);
            var batchContext = Verify.PushContext("Diagnostics of batch fixed state");
            endOfAll = await VerifyStateAsync(afterAll, batchContext, cancellationToken).ConfigureAwait(false);
        }

        var fixable = start.Diagnostics.Count(diagnostic => fixableIds.Contains(diagnostic.Id));
        var single = NumberOfIncrementalIterations ?? (HasSameSources(before, after) ? 0 : -Math.Max(1, fixable));
        var batch = NumberOfFixAllIterations ?? (HasSameSources(before, afterAll) ? 0 : 1);
        var choice = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey, CodeActionValidationMode, CodeActionVerifier);
        foreach (var (name, scope, iterations) in PlanPasses(single, batch))
        {
            var (state, leftover) = scope is null ? (after, end.Diagnostics) : (afterAll, endOfAll.Diagnostics);
            var target = new CodeFixTarget(
                scope, iterations, state.Sources, IsClean: !leftover.Any(diagnostic => fixableIds.Contains(diagnostic.Id)));
            await new CodeFixRun(fixes, choice, target, AnalyzeAsync, Verify.PushContext(name))
                .RunAsync(start.Project, start.Diagnostics, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<(string Name, FixAllScope? Scope, int Iterations)> PlanPasses(int single, int batch)
    {
        yield return ("Fixing one diagnostic at a time", null, single);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck))
            yield return ("Fixing all in document", FixAllScope.Document, NumberOfFixAllInDocumentIterations ?? batch);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck))
            yield return ("Fixing all in project", FixAllScope.Project, NumberOfFixAllInProjectIterations ?? batch);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck))
            yield return ("Fixing all in solution", FixAllScope.Solution, batch);
    }

    private static bool HasSameSources(EvaluatedState left, EvaluatedState right) =>
        left.Sources.Select(source => (source.filename, source.content.ToString()))
            .SequenceEqual(right.Sources.Select(source => (source.filename, source.content.ToString())));
}
