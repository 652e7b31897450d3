using System.Reflection;

namespace MlEngineeringAnalyzers.Rules;

/// <summary>Where the page of a rule is. The build property <c>RepositoryUrl</c> tells; without it there are no links.</summary>
internal static class HelpLink
{
    private static readonly string? s_repository = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value?.TrimEnd('/');

    /// <summary>Address of the rule's page; null when the repository is not known.</summary>
    public static string? To(string id) => string.IsNullOrEmpty(s_repository) ? null : $"{s_repository}/blob/main/docs/rules/{id}.md";
}
