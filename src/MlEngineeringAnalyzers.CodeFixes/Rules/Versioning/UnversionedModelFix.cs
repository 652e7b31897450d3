using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>
/// MLE3001: puts a version into the name of the file, or the time, where the name is written, in whatever file. Code that loads
/// the model under its old name gets the new one too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnversionedModelFix))]
public sealed class UnversionedModelFix : RuleFix
{
    /// <summary>Key of the repair that adds the time.</summary>
    internal const string TimeKey = nameof(UnversionedModelFix) + ".Time";

    private const string Constant = "ModelVersion";
    private const string FirstVersion = "1.0.0";

    private static readonly HashSet<string> s_loading = ["Load", "LoadWithDataLoader", "FromFile"];

    private protected override DiagnosticDescriptor Rule => Descriptors.UnversionedModel;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.SaveModel or OperationKind.ExportOnnx } save
            || save.Written(ParameterRole.Path) is not { } path || FileNames.Of(path, violation) is not { } name
            || FileNames.Extend(name, "-") is null)
        {
            yield break;
        }

        var loaded = LoadedUnderTheSameName(name, violation);
        if (NewConstant.For(Constant, FirstVersion, name, violation) is { } constant)
        {
            var version = constant with { IsShared = loaded.Exists(l => NewConstant.ScopeOf(l) != constant.Scope) };
            var places = loaded.Append(name).Distinct().Select(p => (Place: p, Name: version.NameAt(p, violation))).ToList();
            if (places.TrueForAll(p => p.Name is not null))
            {
                yield return new("Put a version into the file name", nameof(UnversionedModelFix), editor =>
                {
                    foreach (var (place, text) in places.Where(p => editor.Of(p.Place).Once(p.Place)))
                    {
                        text!.Import(editor.Of(place));
                        editor.Of(place).Replace(place, FileNames.Extend(place, $"-{{{text.Text}}}")!);
                    }

                    version.Declare(editor);
                })
                {
                    MayFailToCompile = true,
                };
            }
        }

        if (loaded.Count == 0)
        {
            var time = violation.NameOfSystemType("DateTime", name);
            yield return new("Put the time into the file name", TimeKey, editor =>
            {
                if (editor.Of(name).Once(name))
                    editor.Of(name).Replace(name, FileNames.Extend(name, $"-{{{time}.UtcNow:yyyyMMddHHmmss}}")!);
            })
            {
                MayFailToCompile = true,
            };
        }
    }

    /// <summary>The names, this one or others of the same text, under which the program loads models.</summary>
    private static List<ExpressionSyntax> LoadedUnderTheSameName(ExpressionSyntax name, Violation violation) => violation.Model.Compilation.SyntaxTrees
        .Where(violation.IsEditable)
        .SelectMany(f => f.GetRoot(violation.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
        .Where(i => i.Expression is MemberAccessExpressionSyntax member && s_loading.Contains(member.Name.Identifier.ValueText))
        .Select(i => MLCall.At(i, violation))
        .Where(c => c is { Operation.Kind: OperationKind.LoadModel or OperationKind.PoolSource })
        .Select(c => c!.Written(ParameterRole.Path)).OfType<ExpressionSyntax>()
        .Select(p => FileNames.Of(p, violation)).OfType<ExpressionSyntax>()
        .Where(l => l.ToString() == name.ToString())
        .ToList();
}
