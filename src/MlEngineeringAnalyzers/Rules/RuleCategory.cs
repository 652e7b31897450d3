namespace MlEngineeringAnalyzers.Rules;

/// <summary>Categories of the rules, as used in <c>dotnet_analyzer_diagnostic.category-….severity</c>.</summary>
internal static class RuleCategory
{
    public const string Configuration = "MLEngineering.Configuration";
    public const string Reproducibility = "MLEngineering.Reproducibility";
    public const string Evaluation = "MLEngineering.Evaluation";
    public const string Versioning = "MLEngineering.Versioning";
    public const string Pipelines = "MLEngineering.Pipelines";
    public const string Schema = "MLEngineering.Schema";
    public const string Data = "MLEngineering.Data";
    public const string Serving = "MLEngineering.Serving";
}
