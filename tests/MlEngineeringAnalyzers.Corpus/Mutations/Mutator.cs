using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.TestKit;

namespace MlEngineeringAnalyzers.Corpus;

/// <summary>
/// Makes programs out of the labelled ones by what happens while somebody types, pastes and deletes, and by worse.
/// The same seed and number make the same program.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class Mutator(int seed)
{
    // Most of what is typed is wrong in one place; some of it is wrong all over.
    private const int MaxMutations = 6;

    private static readonly ImmutableArray<ImmutableArray<string>> s_programs =
    [
        .. Corpora.ReadLineage().Where((_, i) => i % 4 == 0).Select(p => p.Files.Select(f => f.Text).ToImmutableArray()),
        .. Corpora.ReadSchema().Where((_, i) => i % 12 == 0).Select(p => ImmutableArray.Create(p.Code)),
    ];

    // Of these, the first file is truncated at every token.
    private static readonly ImmutableArray<List<string>> s_truncated = [.. s_programs.Where((_, i) => i % 37 == 0).Select(p => Tokens(p[0]))];

    private static readonly string[] s_words =
    [
        " await ", " unsafe ", " dynamic ", " goto here; ", " here: ", " ref ", " out var x ", " yield return ", " static ", " => ", " ?? throw null ", " is var y and not null ",
        " switch { _ => ", " { ", " } ", " ( ", " ) ", " ; ", " < ", " > ", " [ ", " ] ", " new() ", " default! ", " partial ", " record ", " async ", " try { ", " } finally { ", " .. ",
        " $\"{ ", " \"\"\" ", " stackalloc int[3] ", " delegate { } ", " typeof( ", " checked( ", " lock (this) ", " using ", " fixed (", " base ", " this[0] ", " #if X\n", " #endif\n", " /* ", " // ",
    ];

    private static readonly (string Name, Func<List<string>, Random, List<string>> Apply)[] s_mutations =
    [
        ("delete", (tokens, random) => Without(tokens, random.Next(tokens.Count), 1)),
        ("delete some", (tokens, random) => Without(tokens, random.Next(tokens.Count), random.Next(2, 30))),
        ("duplicate", (tokens, random) => Repeat(tokens, random.Next(tokens.Count), 1)),
        ("duplicate some", (tokens, random) => Repeat(tokens, random.Next(tokens.Count), random.Next(2, 60))),
        ("swap", (tokens, random) => Swap(tokens, random.Next(tokens.Count), random.Next(tokens.Count))),
        ("replace", (tokens, random) => Replace(tokens, random.Next(tokens.Count), tokens[random.Next(tokens.Count)])),
        ("insert a keyword", (tokens, random) => Insert(tokens, random.Next(tokens.Count), s_words[random.Next(s_words.Length)])),
        ("truncate", (tokens, random) => tokens.GetRange(0, random.Next(tokens.Count))),
        ("splice", (tokens, random) => Splice(tokens, Tokens(Pick(random)), random)),
    ];

    /// <summary>The program of a number: first some truncated at every token, then extreme ones, then random ones.</summary>
    /// <param name="number">The number.</param>
    /// <param name="truncated">How many programs are truncated at every token.</param>
    public MutatedProgram Create(int number, int truncated)
    {
        var rest = number;
        foreach (var tokens in s_truncated.Take(truncated))
        {
            if (rest < tokens.Count)
                return new(number, $"truncated after {rest} tokens", [string.Concat(tokens.Take(rest))], WorldKind.All);
            rest -= tokens.Count;
        }

        return rest < ExtremePrograms.All.Length ? new(number, ExtremePrograms.All[rest].Name, [ExtremePrograms.All[rest].Code], WorldKind.All) : Random(number);
    }

    private MutatedProgram Random(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var files = s_programs[random.Next(s_programs.Length)];
        var done = new List<string>();
        var times = random.Next(4) > 0 ? 1 : random.Next(2, MaxMutations + 1);
        for (var i = 0; i < times; i++)
        {
            var which = random.Next(files.Length);
            var tokens = Tokens(files[which]);
            var (name, apply) = s_mutations[random.Next(s_mutations.Length)];
            done.Add(name);
            files = files.SetItem(which, string.Concat(tokens.Count == 0 ? tokens : apply(tokens, random)));
        }

        var world = random.Next(20) switch
        {
            0 => WorldKind.WithoutMLNet,
            1 => WorldKind.WithoutNet,
            2 => WorldKind.PartOfMLNet,
            _ => WorldKind.All,
        };
        if (random.Next(20) == 0)
        {
            done.Add("conflicting definitions");
            files = files.AddRange(ExtremePrograms.Conflicting, files[random.Next(files.Length)]);
        }

        return new(number, string.Join(", ", done), files, world);
    }

    private static string Pick(Random random)
    {
        var files = s_programs[random.Next(s_programs.Length)];
        return files[random.Next(files.Length)];
    }

    private static List<string> Tokens(string text) => [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(t => t.ToFullString())];

    private static List<string> Without(List<string> tokens, int at, int count)
    {
        tokens.RemoveRange(at, Math.Min(count, tokens.Count - at));
        return tokens;
    }

    private static List<string> Repeat(List<string> tokens, int at, int count)
    {
        tokens.InsertRange(at, tokens.GetRange(at, Math.Min(count, tokens.Count - at)));
        return tokens;
    }

    private static List<string> Swap(List<string> tokens, int left, int right)
    {
        (tokens[left], tokens[right]) = (tokens[right], tokens[left]);
        return tokens;
    }

    private static List<string> Replace(List<string> tokens, int at, string token)
    {
        tokens[at] = token;
        return tokens;
    }

    private static List<string> Insert(List<string> tokens, int at, string token)
    {
        tokens.Insert(at, token);
        return tokens;
    }

    private static List<string> Splice(List<string> head, List<string> tail, Random random)
    {
        var from = random.Next(tail.Count + 1);
        return [.. head.Take(random.Next(head.Count)), .. tail.Skip(from)];
    }
}
