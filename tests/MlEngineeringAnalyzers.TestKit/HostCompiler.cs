using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>The compiler that the tests run on: the suite runs on several, and the oldest speaks only C# 11.</summary>
public static class HostCompiler
{
    // The first C# that reads every program of the corpora; the oldest host has no name for it.
    private const LanguageVersion CSharp12 = (LanguageVersion)1200;

    private static readonly bool s_isOld = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < CSharp12;

    /// <summary>Whether the compiler cannot read a program because its syntax is newer; always false on a recent one.</summary>
    public static bool IsTooOldFor(Compilation compilation) =>
        s_isOld && (compilation.GetParseDiagnostics().Any(IsError) || compilation.GetDeclarationDiagnostics().Any(IsAboutVersion));

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    // "The feature is in preview", "the feature is not available".
    private static bool IsAboutVersion(Diagnostic diagnostic) => diagnostic.Id is "CS8652" or "CS9058";
}
