using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Data;

/// <summary>MLE6001: has the loader split at commas.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CsvReadAsTsvFix))]
public sealed class CsvReadAsTsvFix : RuleFix
{
    private const string Separators = "Separators";

    private protected override DiagnosticDescriptor Rule => Descriptors.CsvReadAsTsv;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (Loader(violation) is not { } loader)
            yield break;
        if (loader.Parameter(ParameterRole.Separator) is { } separator)
        {
            yield return new("Pass separatorChar: ','", nameof(CsvReadAsTsvFix), editor =>
            {
                if (editor.Once(loader.Syntax))
                    ArgumentLists.Set(editor, loader, separator, SyntaxFactory.ParseExpression("','"));
            });
        }
        else if (OptionsObject.Of(loader, violation) is { } options)
        {
            yield return new("Set Separators to ','", nameof(CsvReadAsTsvFix), editor =>
            {
                if (editor.Once(options.Creation))
                    options.Add(editor, Separators, SyntaxFactory.ParseExpression("new[] { ',' }"));
            });
        }
    }

    /// <summary>The call that has the separator; null when it also reads files that another caller names.</summary>
    private static MLCall? Loader(Violation violation)
    {
        if (MLCall.At(violation.Node, violation) is not { } load)
            return null;
        if ((load.Written(ParameterRole.Path) ?? load.Written(ParameterRole.DataSource)) is { } path && violation.IsCallersChoice(path))
            return null;
        if (load.Operation.Name == "LoadFromTextFile")
            return load;
        return load.Receiver is { } receiver && MLCall.At(Definitions.Of(receiver, violation), violation) is { Operation.Name: "CreateTextLoader" } loader ? loader : null;
    }
}
