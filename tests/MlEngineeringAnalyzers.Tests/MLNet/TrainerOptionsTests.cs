using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.MLNet.Tables;
using Xunit;
using Xunit.Abstractions;
using OperationKind = MlEngineeringAnalyzers.MLNet.OperationKind;

namespace MlEngineeringAnalyzers.Tests.MLNet;

/// <summary>The options table against ML.NET's surface: a short overload can be rewritten member by member.</summary>
public sealed class TrainerOptionsTests(ITestOutputHelper output)
{
    private static IReadOnlyList<(Operation Trainer, TrainerOptions Options)> Rows { get; } =
    [
        .. OperationCatalog.All.Where(row => row.Kind == OperationKind.Trainer)
            .Select(row => (row, TrainerOptions.Of(row)!)).Where(pair => pair.Item2 is not null),
    ];

    [Fact]
    public void Every_row_belongs_to_a_trainer() => Assert.Equal(TrainerOptionsTable.All.Count, Rows.Count);

    [Fact]
    public void Exactly_the_trainers_with_an_overload_for_options_have_a_row()
    {
        var withOverload = Surface.Operations
            .Where(pair => pair.Operation.Kind == OperationKind.Trainer && OptionsOf(pair.Method) is not null)
            .ToList();

        Assert.Equal(withOverload.Select(pair => pair.Operation).ToHashSet(), Rows.Select(row => row.Trainer).ToHashSet());
        Assert.All(withOverload, pair =>
            Assert.Equal(TrainerOptions.Of(pair.Operation)!.Type, Surface.MetadataName((INamedTypeSymbol)OptionsOf(pair.Method)!.Type)));
    }

    [Fact]
    public void Seed_and_thread_members_exist_where_the_table_says_and_nowhere_else()
    {
        foreach (var (_, options) in Rows)
        {
            Assert.Equal(options.Seed, Member(options, "Seed")?.Name);
            Assert.Equal(options.Threads, Member(options, "NumberOfThreads")?.Name);
        }
    }

    [Fact]
    public void Every_parameter_of_a_short_overload_goes_into_a_member_of_its_type()
    {
        var carried = 0;
        foreach (var (trainer, options) in Rows)
        {
            foreach (var parameter in ShortParameters(trainer))
            {
                if (options.MemberOf(parameter.Name) is not { } name)
                    continue;
                var member = Member(options, name);
                Assert.True(member is not null, $"{options.Type}.{name}");
                Assert.True(Surface.Compilation.ClassifyConversion(parameter.Type, TypeOf(member)).IsImplicit, $"{options.Type}.{name}");
                carried++;
            }
        }

        output.WriteLine($"{Rows.Count} trainers with options; {carried} parameters are carried over.");
    }

    [Fact]
    public void Every_exception_is_a_parameter_and_needed()
    {
        foreach (var (trainer, options) in Rows)
        {
            var parameters = ShortParameters(trainer).Select(parameter => parameter.Name).ToHashSet();
            Assert.True(options.OtherDefault is null || parameters.Contains(options.OtherDefault), options.Type);
            foreach (var parameter in options.Exceptions.Keys.Where(parameters.Contains))
                Assert.True(Member(options, char.ToUpperInvariant(parameter[0]) + parameter[1..]) is null, $"{options.Type}: {parameter}");
        }

        // Rows of one family share their exceptions, so each must be somebody's.
        Assert.All(Rows.SelectMany(row => row.Options.Exceptions.Keys).Distinct(), parameter =>
            Assert.Contains(Rows, row => ShortParameters(row.Trainer).Any(p => p.Name == parameter)));
    }

    private static IParameterSymbol? OptionsOf(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => parameter.Name == "options");

    private static IEnumerable<IParameterSymbol> ShortParameters(Operation trainer) =>
        Surface.Operations.Where(pair => pair.Operation == trainer && OptionsOf(pair.Method) is null)
            .SelectMany(pair => pair.Method.Parameters.Skip(pair.Method.IsExtensionMethod ? 1 : 0));

    private static ISymbol? Member(TrainerOptions options, string name)
    {
        for (var type = Surface.Symbols.Type(options.Type); type is not null; type = type.BaseType)
        {
            var member = type.GetMembers(name).FirstOrDefault(IsWritable);
            if (member is not null)
                return member;
        }

        return null;
    }

    private static bool IsWritable(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public
        && member is IFieldSymbol { IsReadOnly: false, IsConst: false } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public };

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
}
