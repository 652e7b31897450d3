using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What the compiler that hosts the analyzers in this run can do.</summary>
public static class HostCapabilities
{
    /// <summary>The C# that test programs may be written in.</summary>
    public const int CSharpOfTests = 15;

    /// <summary>Version of the compiler.</summary>
    public static Version Version { get; } = typeof(CSharpCompilation).Assembly.GetName().Version!;

    /// <summary>The latest C# that it speaks: 11, 12, 13 ...</summary>
    public static int CSharp { get; } = ToNumber(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    /// <summary>How test programs are parsed.</summary>
    internal static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    // A language version is a hundred times its number.
    private static int ToNumber(LanguageVersion version) => (int)version / 100;
}
