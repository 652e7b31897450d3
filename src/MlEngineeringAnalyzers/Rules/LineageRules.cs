namespace MlEngineeringAnalyzers.Rules;

/// <summary>The rules that ask the lineage graph: every class that implements <see cref="ILineageRule"/>.</summary>
internal static class LineageRules
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ILineageRule> All { get; } = typeof(ILineageRule).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ILineageRule).IsAssignableFrom(type))
        .Select(type => (ILineageRule)Activator.CreateInstance(type)!)
        .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)
        .ToList();
}
