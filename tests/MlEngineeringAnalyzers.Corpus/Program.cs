using MlEngineeringAnalyzers.Corpus;

try
{
    if (args.Any(argument => argument is "--help" or "-h" or "-?"))
    {
        Console.WriteLine(Help.Text);
        return 0;
    }

    var options = OptionsParser.Parse(args);

    // What machines read has the standard output for itself.
    var text = options.Format == Format.Text ? Console.Out : Console.Error;
    if (options.Mode == Mode.Mutate)
        return await new MutateMode(options, text).RunAsync().ConfigureAwait(false) ? 0 : 1;
    var result = await (options.Mode switch
    {
        Mode.Folder => new FolderMode(options, text).RunAsync(),
        Mode.Lineage => new LineageMode(options, text).RunAsync(),
        Mode.Fix => new FixMode(options, text).RunAsync(),
        Mode.Schema => new SchemaMode(options, text).RunAsync(),
        _ => new RealMode(options, text).RunAsync(),
    }).ConfigureAwait(false);

    if (options.Format == Format.Sarif)
        SarifWriter.Write(result.Findings, Console.Out);
    else if (options.Format == Format.Jsonl)
        JsonLinesWriter.Write(result.Findings, Console.Out);
    return new Closing(options, text).Write(result) ? 0 : 1;
}
catch (UsageException problem)
{
    await Console.Error.WriteLineAsync($"{problem.Message}\nTry --help.").ConfigureAwait(false);
    return 2;
}
catch (System.Text.Json.JsonException problem)
{
    await Console.Error.WriteLineAsync($"The labelled programs cannot be read: {problem.Message}").ConfigureAwait(false);
    return 2;
}
