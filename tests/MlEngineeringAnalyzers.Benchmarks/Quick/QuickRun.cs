using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.Benchmarks;

/// <summary>
/// Measures everything in a few minutes and prints ratios. A ratio of two costs of one run says the same on a busy
/// machine, or another one; milliseconds do not.
/// </summary>
internal static class QuickRun
{
    private const int WarmUpFiles = 40;
    private const int WarmUps = 20;

    private static readonly (string Name, Action<Rounds, string?> Run)[] s_sections =
    [
        ("corpora", (rounds, _) => CorporaSection.Run(rounds)),
        ("sizes", (rounds, _) => SizesSection.Run(rounds)),
        ("folder", FolderSection.Run),
        ("keystroke", (_, _) => KeystrokeSection.Run()),
        ("bodies", (rounds, _) => BodiesSection.Run(rounds)),
        ("schema", (rounds, _) => SchemaSection.Run(rounds)),
        ("slowest", SlowestSection.Run),
    ];

    /// <summary>Runs the sections that the command line names, or all.</summary>
    /// <param name="arguments">
    /// Sections, <c>--rounds n</c>, <c>--folder path</c> for a folder of repositories, and <c>--against names</c> for the packages to
    /// measure, <c>none</c> of them for instance.
    /// </param>
    public static int Run(string[] arguments)
    {
        var rest = new Queue<string>(arguments);
        var chosen = new List<string>();
        var count = 5;
        string? folder = null;
        while (rest.TryDequeue(out var argument))
        {
            if (argument == "--rounds" && rest.TryDequeue(out var number))
                count = int.Parse(number, CultureInfo.InvariantCulture);
            else if (argument == "--folder" && rest.TryDequeue(out var path) && Directory.Exists(path))
                folder = path;
            else if (argument == "--against" && rest.TryDequeue(out var names))
                Contender.Keep(names.Split(','));
            else if (s_sections.Any(s => s.Name == argument))
                chosen.Add(argument);
            else
                return Usage(argument);
        }

        var compiler = typeof(CSharpCompilation).Assembly.GetName().Version!;
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.FrameworkDescription}, Roslyn {compiler.ToString(2)}; medians of {count} rounds, processor time\n");
        WarmUp();
        foreach (var (name, run) in s_sections)
        {
            if (chosen.Count == 0 || chosen.Contains(name))
                run(new(count), folder);
        }

        return 0;
    }

    /// <summary>Writes the title of a table.</summary>
    public static void Title(string text) => Console.WriteLine($"## {text}\n");

    // In a build server and in an editor the runtime has long compiled what is called often.
    private static void WarmUp()
    {
        var compilation = GeneratedProject.Create(WarmUpFiles, share: 50);
        for (var pass = 0; pass < WarmUps; pass++)
        {
            foreach (var contender in Contender.All)
                Cost.OfBuild(compilation, contender);
        }
    }

    private static int Usage(string argument)
    {
        Console.Error.WriteLine($"'{argument}' cannot be used. --quick [{string.Join("|", s_sections.Select(s => s.Name))}]... [--rounds n] [--folder path of repositories] [--against parts of packages' names, with commas]");
        return 2;
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
