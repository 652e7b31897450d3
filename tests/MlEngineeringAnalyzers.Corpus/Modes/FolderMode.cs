namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Runs over a folder of sources.</summary>
/// <param name="options">The command line.</param>
/// <param name="text">Where tables and diagnostics go.</param>
internal sealed class FolderMode(Options options, TextWriter text)
{
    /// <summary>Runs and prints.</summary>
    public async Task<Result> RunAsync()
    {
        var run = await FolderRun.OverAsync(options, options.Path!, ReferenceSet.Read(options.References), options.Id).ConfigureAwait(false);
        if (run.Outcomes.IsEmpty)
            throw new UsageException($"There are no sources in '{options.Path}', or none in the project that --id gives.");

        var findings = run.Findings.Where(one => options.Rule is null || one.Finding.Rule == options.Rule).ToList();
        if (options.Format == Format.Text)
        {
            var listing = new FindingListing(options, text);
            foreach (var one in findings)
                listing.Write("", one.Finding, run.LinesOf(one.Finding.Place.File), null);
            if (findings.Count > 0)
                text.WriteLine();
        }

        WriteProjects(run);
        FindingListing.WriteCounts(text, findings.Select(one => one.Finding));
        return new(run.Outcomes, [.. findings], []);
    }

    private void WriteProjects(FolderRun run)
    {
        var table = new TextTable("project", "lines", "errors", "diagnostics");
        foreach (var outcome in run.Outcomes)
            table.Add(outcome.Name, outcome.Lines, outcome.Run.CompileErrors.Length, outcome.Run.Findings.Count(finding => options.Rule is null || finding.Rule == options.Rule));
        table.WriteTo(text);
    }
}
