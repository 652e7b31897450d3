using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Meta;

/// <summary>The fixes as a set.</summary>
public class FixTests
{
    [Fact]
    public void Every_fix_fixes_all_in_document_project_and_solution() =>
        Assert.All(AllRules.Fixes, fix =>
        {
            var scopes = fix.GetFixAllProvider()!.GetSupportedFixAllScopes().ToList();
            Assert.Contains(FixAllScope.Document, scopes);
            Assert.Contains(FixAllScope.Project, scopes);
            Assert.Contains(FixAllScope.Solution, scopes);
        });

    [Fact]
    public void Every_fix_is_of_a_rule_and_lies_in_the_folder_of_its_category() =>
        Assert.All(AllRules.Fixes, fix =>
        {
            var id = Assert.Single(fix.FixableDiagnosticIds);
            var (rule, descriptor) = Assert.Single(AllRules.Descriptors, row => row.Descriptor.Id == id);
            Assert.Equal($"MlEngineeringAnalyzers.CodeFixes.Rules.{AllRules.FolderOf(descriptor)}.{rule}Fix", fix.GetType().FullName);
        });

    [Fact]
    public void Every_fix_is_exported_for_CSharp_under_its_name() =>
        Assert.All(AllRules.Fixes, fix =>
        {
            var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.Equal([LanguageNames.CSharp], export!.Languages);
            Assert.Equal(fix.GetType().Name, export.Name);
        });

    // What the oldest compiler that loads the assemblies brings along. A reference to anything newer, or to anything else,
    // would keep them from being loaded there.
    private static readonly Dictionary<string, Version> s_oldestHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 5, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    [Theory]
    [InlineData(typeof(RuleFix))]
    [InlineData(typeof(MlEngineeringAnalyzers.Rules.LineageAnalyzer))]
    public void An_assembly_refers_to_nothing_newer_than_the_oldest_host_has(Type type) =>
        Assert.All(
            type.Assembly.GetReferencedAssemblies().Where(reference => reference.Name != typeof(MlEngineeringAnalyzers.Rules.LineageAnalyzer).Assembly.GetName().Name),
            reference => Assert.True(
                s_oldestHost.TryGetValue(reference.Name!, out var version) && reference.Version <= version, $"It refers to {reference.FullName}"));
}
