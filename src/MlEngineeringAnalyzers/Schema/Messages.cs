namespace MlEngineeringAnalyzers.Schema;

/// <summary>Texts that ML.NET uses in many places (<c>MakeSchemaMismatchMsg</c>, Core/Utilities/Contracts.cs).</summary>
internal static class Messages
{
    public const string MissingInput = "Could not find input column '{column}' (Parameter 'inputSchema')";
    public const string MissingLabel = "Could not find label column '{column}' (Parameter 'inputSchema')";
    public const string MissingFeature = "Could not find feature column '{column}' (Parameter 'inputSchema')";
    public const string MissingWeight = "Could not find weight column '{column}' (Parameter 'inputSchema')";
    public const string Invocation = "Exception has been thrown by the target of an invocation.";

    /// <summary>The text of a type mismatch.</summary>
    public static string Expected(string expected, string role = "input", string parameter = "inputSchema", string got = "{shape}") =>
        $"Schema mismatch for {role} column '{{column}}': expected {expected}, got {got} (Parameter '{parameter}')";

    /// <summary>
    /// The text that role-mapped data gives for a missing column. Name and role are swapped in it: the quoted word is
    /// the role.
    /// </summary>
    public static string NotFound(string role, string parameter = "schema") => $"{{column}} column '{role}' not found (Parameter '{parameter}')";

    /// <summary>
    /// Fills the places of a text: <c>{column}</c>, <c>{shape}</c> (the type without sizes), <c>{type}</c> (with sizes),
    /// <c>{fake}</c> (with made-up sizes), <c>{item}</c>, and <c>{to}</c>, the target of a conversion.
    /// </summary>
    public static string Fill(string text, string column, ColumnType type, StepRun run) => text
        .Replace("{column}", column)
        .Replace("{shape}", type.SchemaName)
        .Replace("{type}", type.FullName)
        .Replace("{fake}", type.FakeName)
        .Replace("{item}", type.Item.Name())
        .Replace("{to}", run["outputKind", 9].Number is { } kind ? ItemKinds.OfDataKind((long)kind)?.Name() : null);

    /// <summary>A few names in quotes.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        var some = string.Join(", ", all.Take(8).Select(n => $"'{n}'"));
        return all.Count > 8 ? $"{some} and {all.Count - 8} more" : some;
    }
}
