using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>How metrics are asked for and which of them says most.</summary>
internal static class EvaluationCode
{
    // Catalogue of the context, and the main metric.
    private static readonly Dictionary<string, (string Catalog, string Metric)> s_tasks = new()
    {
        [nameof(MLTask.BinaryClassification)] = ("BinaryClassification", "AreaUnderRocCurve"),
        [nameof(MLTask.MulticlassClassification)] = ("MulticlassClassification", "MacroAccuracy"),
        [nameof(MLTask.Regression)] = ("Regression", "RSquared"),
        [nameof(MLTask.Recommendation)] = ("Recommendation()", "RSquared"),
        [nameof(MLTask.Ranking)] = ("Ranking", "NormalizedDiscountedCumulativeGains[0]"),
        [nameof(MLTask.Clustering)] = ("Clustering", "AverageDistance"),
    };

    /// <summary>The catalogue and the main metric of a task; null for tasks without metrics.</summary>
    public static (string Catalog, string Metric)? Of(string? task) => task is not null && s_tasks.TryGetValue(task, out var row) ? row : null;
}
