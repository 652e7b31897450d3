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
    var result = options.Mode switch
    {
        Mode.Lineage => await new LineageMode(options, text).RunAsync().ConfigureAwait(false),
        Mode.Schema => await new SchemaMode(options, text).RunAsync().ConfigureAwait(false),
        _ => throw new UsageException("Not there yet."),
    };
    return new Closing(options, text).Write(result) ? 0 : 1;
}
catch (UsageException problem)
{
    await Console.Error.WriteLineAsync($"{problem.Message}\nTry --help.").ConfigureAwait(false);
    return 2;
}
