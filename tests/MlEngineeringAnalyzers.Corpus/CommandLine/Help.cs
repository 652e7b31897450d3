namespace MlEngineeringAnalyzers.Corpus;

/// <summary>The answer to <c>--help</c>.</summary>
internal static class Help
{
    /// <summary>How the program is used.</summary>
    public const string Text = """
        Runs the analyzers over code and, where there are labels, scores them.

          folder <path>                 every .cs file below a folder, one compilation a project
          lineage [file.jsonl[.gz]]     programs labelled by construction
          schema [file.jsonl[.gz]]      programs that were run on ML.NET
          fix [file.jsonl[.gz]]         fixes everything in the programs of lineage and schema (or of a file like the former),
                                in the order of the rules' ids and in the reverse one: the results compile, and nothing
                                is left that a fix is offered for
          real <path> [--labels <file>] checked-out repositories, <owner>+<name> or <owner>/<name> below a folder
          mutate                        programs out of these, broken in every way, over all analyzers and fixes;
                                        --id <number> makes one of them again

        Without a file, the corpus that comes with this program is used.

        What to run
          --all                 also the rules that are off by default
          --rule <id>           only this rule
          --id <name>           only the program, project or repository whose name ends so
          --references <path>   assemblies to compile folders against; where it lacks .NET's or ML.NET's, the test
                                suite's are added (default: those alone)
          --parallel <n>        programs at the same time (default: one a processor)
          --timeout <seconds>   time for one compilation until it counts as a hang (default: 60)
          --count <n>           programs to mutate (default: 1000)
          --seed <n>            seed of the mutations (default: 1)
          --trace               name each program on the error output before it is analysed

        What to print
          --show <kinds>        list cases (comma-separated): misses, false, hits, others; and errors of the compiler
          --dump                print programs, with diagnostics and labels between their lines:
                                those with a listed case, or the one of --id
          --by-shape            break scores down by the shapes of the programs
          --context <n>         source lines around each diagnostic
          --format <format>     text, sarif or jsonl; tables then go to the error output
          --timing              time of each analyzer, one running at a time

        Thresholds
          --min-precision <0-1>, --min-recall <0-1>   for every scored row

        Exit codes: 0 all is well; 1 a score below a threshold, an analyzer that threw or hung, a program that is worse when fixed; 2 usage.
        """;
}
