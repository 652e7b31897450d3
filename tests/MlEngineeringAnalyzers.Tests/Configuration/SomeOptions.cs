using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlEngineeringAnalyzers.Tests.Configuration;

/// <summary>An <c>.editorconfig</c> with one key.</summary>
internal sealed class SomeOptions(string key, string text) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = name == key ? text : null;
        return value is not null;
    }
}
