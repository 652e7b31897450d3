using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>What the compiler that hosts the analyzers in this run can do: the suite runs on several.</summary>
public static class HostCapabilities
{
    /// <summary>The C# that test programs may be written in.</summary>
    public const int CSharpOfTests = 15;

    /// <summary>Version of the compiler.</summary>
    public static Version Version { get; } = typeof(CSharpCompilation).Assembly.GetName().Version!;

    /// <summary>The latest C# that it speaks: 11, 12, 13 ...</summary>
    public static int CSharp { get; } = ToNumber(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    /// <summary>Whether it may meet programs that it cannot read.</summary>
    public static bool IsOld => CSharp < CSharpOfTests;

    /// <summary>How test programs are parsed.</summary>
    internal static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Whether it cannot read a program because its syntax is newer; always false for the latest compiler.</summary>
    public static bool IsTooOldFor(Compilation compilation) =>
        IsOld && (compilation.SyntaxTrees.Any(IsTooOldFor) || compilation.GetDeclarationDiagnostics().Any(IsAboutVersion));

    /// <summary>Whether it cannot read a file because its syntax is newer; always false for the latest compiler.</summary>
    public static bool IsTooOldFor(SyntaxTree tree) =>
        IsOld && tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // "The feature is in preview", "the feature is not available".
    private static bool IsAboutVersion(Diagnostic diagnostic) => diagnostic.Id is "CS8652" or "CS9058";

    // A language version is a hundred times its number.
    private static int ToNumber(LanguageVersion version) => (int)version / 100;
}
