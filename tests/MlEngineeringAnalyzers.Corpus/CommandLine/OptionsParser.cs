using System.Globalization;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>Reads the command line.</summary>
internal static class OptionsParser
{
    /// <summary>The options that the arguments stand for.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <exception cref="UsageException">An argument is missing, unknown or without meaning.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
            throw new UsageException("Say what to run over: folder, lineage, schema, fix, real or mutate.");

        var rest = new Queue<string>(arguments);
        var options = new Options { Mode = Choose<Mode>("mode", rest.Dequeue()) };
        while (rest.TryDequeue(out var argument))
            options = argument.StartsWith("--", StringComparison.Ordinal) ? With(options, argument, rest) : WithPath(options, argument);
        return Check(options);
    }

    private static Options WithPath(Options options, string argument) =>
        options.Path is null ? options with { Path = argument } : throw new UsageException($"'{argument}' is one path too many.");

    private static Options With(Options options, string name, Queue<string> rest) => name switch
    {
        "--labels" => options with { Labels = Value(name, rest) },
        "--references" => options with { References = Value(name, rest) },
        "--rule" => options with { Rule = Value(name, rest).ToUpperInvariant() },
        "--id" => options with { Id = Value(name, rest) },
        "--show" => options with { Show = options.Show | Value(name, rest).Split(',').Aggregate(Show.Nothing, (all, one) => all | Choose<Show>(name, one)) },
        "--dump" => options with { Dump = true },
        "--by-shape" => options with { ByShape = true },
        "--context" => options with { Context = Number(name, Value(name, rest), 0) },
        "--format" => options with { Format = Choose<Format>(name, Value(name, rest)) },
        "--all" => options with { All = true },
        "--timing" => options with { Timing = true },
        "--trace" => options with { Trace = true },
        "--parallel" => options with { Parallel = Number(name, Value(name, rest), 1) },
        "--count" => options with { Count = Number(name, Value(name, rest), 1) },
        "--seed" => options with { Seed = Number(name, Value(name, rest), 0) },
        "--timeout" => options with { Timeout = TimeSpan.FromSeconds(Number(name, Value(name, rest), 1)) },
        "--min-precision" => options with { MinPrecision = Share(name, Value(name, rest)) },
        "--min-recall" => options with { MinRecall = Share(name, Value(name, rest)) },
        _ => throw new UsageException($"There is no option '{name}'."),
    };

    private static Options Check(Options options)
    {
        if (options.Path is null && options.Mode is Mode.Folder or Mode.Real)
            throw new UsageException($"'{Name(options.Mode)}' needs the path of a folder.");
        if (options is { Path: not null, Mode: Mode.Folder or Mode.Real } && !Directory.Exists(options.Path))
            throw new UsageException($"There is no folder '{options.Path}'.");
        if (options is { Path: not null, Mode: Mode.Lineage or Mode.Schema or Mode.Fix } && !File.Exists(options.Path))
            throw new UsageException($"There is no file '{options.Path}'.");
        if (options.Labels is not null && !File.Exists(options.Labels))
            throw new UsageException($"There is no file '{options.Labels}'.");
        if (options.References is not null && !Directory.Exists(options.References))
            throw new UsageException($"There is no folder '{options.References}'.");
        return options;
    }

    private static string Value(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new UsageException($"'{name}' needs a value.");

    private static int Number(string name, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException($"'{name}' needs a whole number from {least} on, not '{value}'.");

    private static double Share(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new UsageException($"'{name}' needs a number from 0 to 1, not '{value}'.");

    private static T Choose<T>(string name, string value)
        where T : struct, Enum =>
        value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var choice)
            ? choice
            : throw new UsageException($"'{value}' is no value for '{name}'; choose from {string.Join(", ", Enum.GetValues<T>().Select(Name))}.");

    private static string Name<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}
