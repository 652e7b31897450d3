using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;
using Xunit;
using Xunit.Abstractions;
using OperationKind = MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The catalogue against ML.NET's surface: every row is a method, every method a row or, for a reason, none.</summary>
public sealed class OperationCatalogTests(ITestOutputHelper output)
{
    [Fact]
    public void Owner_name_and_kind_are_unique() =>
        Assert.Empty(OperationCatalog.All.GroupBy(row => (row.Owner, row.Name, row.Kind)).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void One_method_is_one_kind_of_operation() =>
        Assert.Empty(OperationCatalog.All.GroupBy(row => (row.Owner, row.Name)).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void Every_row_is_a_method_of_the_surface()
    {
        var found = Surface.Operations.Select(pair => pair.Operation).ToHashSet();
        output.WriteLine($"{OperationCatalog.All.Count} rows stand for {Surface.Operations.Count} methods.");
        AssertNone(OperationCatalog.All.Where(row => !found.Contains(row)).Select(Name));
        Assert.All(OperationCatalog.All, row => Assert.True(Surface.Symbols.Has(row), Name(row)));
    }

    [Fact]
    public void Every_method_of_a_catalogue_has_a_row_or_a_reason()
    {
        var owners = OperationCatalog.All.Select(row => row.Owner).ToHashSet();
        var missing = Surface.Methods
            .Where(method => Surface.Symbols.Find(method) is null)
            .Where(method => owners.Contains(Surface.MetadataName(Surface.OwnerOf(method))) || IsCatalogue(Surface.OwnerOf(method)))
            .Select(method => Surface.MetadataName(Surface.OwnerOf(method)) + "." + method.Name)
            .ToHashSet();

        AssertNone(missing.Except(NotOperations.Reasons.Keys));
        AssertNone(NotOperations.Reasons.Keys.Except(missing));
    }

    [Fact]
    public void Every_class_of_extension_methods_is_listed()
    {
        var classes = Surface.Operations.Where(pair => pair.Method.IsExtensionMethod)
            .Select(pair => Surface.MetadataName(pair.Method.ContainingType)).Distinct();

        Assert.Equal(classes.Order(StringComparer.Ordinal), OperationCatalog.ExtensionClasses.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_that_need_more_than_a_method_have_it()
    {
        foreach (var row in OperationCatalog.All)
        {
            var parameters = Surface.Operations.Where(pair => pair.Operation == row).SelectMany(pair => pair.Method.Parameters).ToList();
            if (row.LearnsUnlessGiven is { } given)
                Assert.Contains(parameters, parameter => parameter.Name == given);
            if (row.LearnsWith is { } condition)
            {
                var argument = parameters.First(parameter => parameter.Name == condition.Parameter);
                Assert.All(condition.Values, value => Assert.NotEmpty(argument.Type.GetMembers(value)));
            }
        }
    }

    [Fact]
    public void Flags_go_with_kinds()
    {
        foreach (var row in OperationCatalog.All)
        {
            var isStep = row.Kind is OperationKind.Trainer or OperationKind.Transform or OperationKind.Calibrator;
            var isTrainer = row.Kind == OperationKind.Trainer;
            Assert.True(isStep || (row.Onnx && row.HasEvaluator && !row.Normalizes), Name(row));
            Assert.True(isTrainer || !(row.NeedsNormalization || row.NeedsCalibration || row.WantsCaching || row.VariesWithThreads || row.WrapsTrainer), Name(row));
            Assert.Equal(row.WrapsTrainer, row.Randomness == Randomness.Inner);
        }
    }

    private static bool IsCatalogue(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.ML", StringComparison.Ordinal)
        && !type.IsStatic
        && (type.Name.EndsWith("Catalog", StringComparison.Ordinal) || (type.ContainingType is { } outer && IsCatalogue(outer) && !type.IsValueType));

    private static void AssertNone(IEnumerable<string> names)
    {
        var list = names.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static string Name(Operation row) => $"{row.Kind} {row.Owner}.{row.Name}";
}
