using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Versioning;

/// <summary>
/// MLE3001: puts a version into the name of the file, or the time, where the name is written, in whatever file. Code that saves or
/// loads a model under the old name gets the new one too; where other code knows the old name, it stays.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnversionedModelFix))]
public sealed class UnversionedModelFix : RuleFix
{
    /// <summary>Key of the repair that adds the time.</summary>
    internal const string TimeKey = nameof(UnversionedModelFix) + ".Time";

    private const string Constant = "ModelVersion";
    private const string FirstVersion = "1.0.0";

    private static readonly HashSet<string> s_methods = ["Save", "ConvertToOnnx", "Load", "LoadWithDataLoader", "FromFile"];

    private protected override DiagnosticDescriptor Rule => Descriptors.UnversionedModel;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { Operation.Kind: OperationKind.SaveModel or OperationKind.ExportOnnx } save
            || save.Written(ParameterRole.Path) is not { } path || FileNames.Of(path, violation) is not { } name
            || FileNames.Extend(name, "-") is null)
        {
            yield break;
        }

        var uses = UsesOfTheSameName(name, violation);
        if (FileNames.IsElsewhere(name, uses.Select(u => u.Name).Append(name), violation))
            yield break;
        if (NewConstant.For(Constant, FirstVersion, name, violation) is { } constant)
        {
            var version = constant with { IsShared = uses.Exists(u => NewConstant.ScopeOf(u.Name) != constant.Scope) };
            var places = uses.Select(u => u.Name).Append(name).Distinct().Select(p => (Place: p, Name: version.NameAt(p, violation))).ToList();
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

        // Each place would have a time of its own.
        if (uses.TrueForAll(u => u is { IsLoaded: false, Name: var same } && same == name))
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

    /// <summary>The names, this one or others of the same text, under which the program saves or loads models.</summary>
    private static List<(ExpressionSyntax Name, bool IsLoaded)> UsesOfTheSameName(ExpressionSyntax name, Violation violation) =>
    [
        .. from file in violation.Model.Compilation.SyntaxTrees
           where violation.IsEditable(file)
           from invocation in file.GetRoot(violation.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
           where invocation.Expression is MemberAccessExpressionSyntax member && s_methods.Contains(member.Name.Identifier.ValueText)
           let call = MLCall.At(invocation, violation)
           where call is { Operation.Kind: OperationKind.SaveModel or OperationKind.ExportOnnx or OperationKind.LoadModel or OperationKind.PoolSource }
           let path = call.Written(ParameterRole.Path)
           where path is not null
           let same = FileNames.Of(path, violation)
           where same is not null && same.ToString() == name.ToString()
           select (same, call.Operation.Kind is OperationKind.LoadModel or OperationKind.PoolSource),
    ];
}
