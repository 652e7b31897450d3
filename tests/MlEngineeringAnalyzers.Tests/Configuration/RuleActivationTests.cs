using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.Rules;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Configuration;

/// <summary>A rule that is off by default is on where an option names it.</summary>
public sealed class RuleActivationTests
{
    private static readonly SyntaxTree s_file = CSharpSyntaxTree.ParseText("", path: "File.cs");
    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public void Without_options_the_default_holds()
    {
        Assert.False(MayBeOn(s_options));
        Assert.True(RuleActivation.MayBeOn(Descriptors.UnseededContext, s_options, s_file, CancellationToken.None));
    }

    [Fact]
    public void An_option_of_the_compilation_turns_it_on() =>
        Assert.True(MayBeOn(s_options.WithSpecificDiagnosticOptions([new("MLE4002", ReportDiagnostic.Warn)])));

    [Fact]
    public void A_config_for_all_files_turns_it_on() => Assert.True(MayBeOn(s_options.WithSyntaxTreeOptionsProvider(new Configs(everywhere: true))));

    [Fact]
    public void A_config_for_some_files_turns_it_on_there()
    {
        var options = s_options.WithSyntaxTreeOptionsProvider(new Configs(everywhere: false));

        Assert.True(MayBeOn(options));
        Assert.False(RuleActivation.MayBeOn(Descriptors.HiddenContext, options, CSharpSyntaxTree.ParseText("", path: "Other.cs"), CancellationToken.None));
    }

    private static bool MayBeOn(CompilationOptions options) => RuleActivation.MayBeOn(Descriptors.HiddenContext, options, s_file, CancellationToken.None);

    private sealed class Configs(bool everywhere) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return !everywhere && tree == s_file && diagnosticId == "MLE4002";
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return everywhere && diagnosticId == "MLE4002";
        }
    }
}
