using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.Lineage.Values;

namespace MlEngineeringAnalyzers.Lineage.Graph;

/// <summary>Members of .NET that give another value on every run, and members that give the same folder.</summary>
internal static class VaryingSources
{
    private static readonly ImmutableHashSet<string> s_varying = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.TimeProvider.GetUtcNow", "System.TimeProvider.GetLocalNow", "System.TimeProvider.GetTimestamp",
        "System.Environment.TickCount", "System.Environment.TickCount64", "System.Environment.ProcessId",
        "System.Environment.CurrentManagedThreadId", "System.Threading.Thread.ManagedThreadId",
        "System.Diagnostics.Process.Id", "System.Diagnostics.Stopwatch.GetTimestamp", "System.Diagnostics.Stopwatch.StartNew",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random.Shared",
        "System.Security.Cryptography.RandomNumberGenerator.GetInt32",
        "System.Security.Cryptography.RandomNumberGenerator.GetBytes",
        "System.Security.Cryptography.RandomNumberGenerator.Create",
        "System.IO.Path.GetRandomFileName", "System.IO.Path.GetTempFileName",
        // Randomized per process.
        "string.GetHashCode", "object.GetHashCode", "System.HashCode.Combine", "System.HashCode.ToHashCode");

    // The last parts of the names: what is called otherwise needs no look at its type.
    private static readonly HashSet<string> s_varyingNames = new(s_varying.Select(n => n.Substring(n.LastIndexOf('.') + 1)), StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> s_fixedFolders = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.AppContext.BaseDirectory", "System.AppDomain.BaseDirectory", "System.AppDomain.CurrentDomain",
        "System.IO.Directory.GetCurrentDirectory", "System.Environment.CurrentDirectory", "System.Environment.GetFolderPath",
        "System.IO.Path.GetTempPath", "System.IO.Path.GetFullPath", "System.IO.Path.GetDirectoryName", "System.IO.Path.DirectorySeparatorChar",
        "System.Reflection.Assembly.GetExecutingAssembly", "System.Reflection.Assembly.GetEntryAssembly", "System.Reflection.Assembly.GetAssembly",
        "System.Reflection.Assembly.Location", "System.Type.Assembly",
        "System.IO.FileInfo..ctor", "System.IO.DirectoryInfo..ctor", "System.IO.FileSystemInfo.FullName", "System.IO.FileInfo.Directory",
        "System.IO.FileInfo.DirectoryName", "System.IO.DirectoryInfo.Parent", "System.IO.DirectoryInfo.FullName");

    /// <summary>The member through which the value differs on every run; null when it does not, as far as is known.</summary>
    public static string? VaryingMember(AbstractValue value)
    {
        string? member = null;
        value.Mentions(v =>
        {
            member ??= SourceOf(v);
            return member is not null;
        });
        return member;
    }

    /// <summary>The member of which the value is the direct result, when that differs on every run; otherwise null.</summary>
    public static string? SourceOf(AbstractValue value) => value switch
    {
        Derived { Operation: ISymbol symbol } when IsVarying(symbol) => $"{symbol.ContainingType.Name}.{symbol.Name}",
        Instance { Type: { Name: "Random" } type, Arguments.IsEmpty: true } when type.ToDisplayString() == "System.Random" => "new Random()",
        _ => null,
    };

    /// <summary>Whether the member gives another value on every run.</summary>
    public static bool IsVarying(ISymbol member) => s_varyingNames.Contains(member.Name) && s_varying.Contains(NameOf(member));

    /// <summary>Whether the value is a folder, or a file in it, that is the same on every run.</summary>
    public static bool IsFixedFolder(AbstractValue value) =>
        value is Derived { Operation: ISymbol symbol } derived && s_fixedFolders.Contains(NameOf(symbol)) && derived.Of.All(IsFixedPath);

    private static bool IsFixedPath(AbstractValue value) => value is Constant || (value is Text text ? text.Parts.All(IsFixedPath) : IsFixedFolder(value));

    private static string NameOf(ISymbol symbol) => $"{symbol.ContainingType?.ToDisplayString()}.{symbol.Name}";
}
