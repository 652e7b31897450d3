namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Test programs that the host's compiler is too old for. They are not tested, and must not go unnoticed.</summary>
public static class LeftOutPrograms
{
    private static int s_count;

    /// <summary>How many there are so far.</summary>
    public static int Count => Volatile.Read(ref s_count);

    /// <summary>One line for the output of the run.</summary>
    public static string Summary =>
        $"Roslyn {HostCapabilities.Version}, C# {HostCapabilities.CSharp}: programs left out because they need a later C#: {Count}";

    /// <summary>Counts a program.</summary>
    public static void Add() => Interlocked.Increment(ref s_count);
}
