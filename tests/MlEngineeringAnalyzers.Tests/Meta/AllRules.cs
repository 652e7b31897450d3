using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Meta;

/// <summary>Everything that the assemblies bring along, by reflection.</summary>
internal static class AllRules
{
    /// <summary>The descriptors by the names of their rules, in the order of the ids.</summary>
    public static ImmutableArray<(string Rule, DiagnosticDescriptor Descriptor)> Descriptors { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (field.Name, (DiagnosticDescriptor)field.GetValue(null)!)).OrderBy(row => row.Item2.Id, StringComparer.Ordinal),
    ];

    /// <summary>The analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(LineageAnalyzer).Assembly);

    /// <summary>The fixes.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(typeof(RuleFix).Assembly);

    /// <summary>The rules by name, with their ids.</summary>
    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var (rule, descriptor) in Descriptors)
                names.Add(descriptor.Id, rule);
            return names;
        }
    }

    /// <summary>Where a rule's category keeps its files: <c>MLEngineering.Data</c> is <c>Data</c>.</summary>
    public static string FolderOf(DiagnosticDescriptor descriptor) => descriptor.Category[(descriptor.Category.IndexOf('.') + 1)..];

    private static ImmutableArray<T> Instances<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!)];
}
