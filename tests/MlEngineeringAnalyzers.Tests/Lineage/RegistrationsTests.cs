using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Lineage;

/// <summary>Which registration a service has, however its type is named.</summary>
public class RegistrationsTests
{
    [Theory]
    [InlineData("services.AddSingleton<IClock, Clock>();", "its name")]
    [InlineData("services.AddSingleton<Clocks.IClock, Clock>();", "its full name")]
    [InlineData("services.AddSingleton<Timer, Clock>();", "an alias")]
    [InlineData("services.AddSingleton<IClock>(new Clock());", "an instance")]
    [InlineData("services.AddSingleton(typeof(IClock), typeof(Clock));", "types at run time")]
    [InlineData("services.AddSingleton(Make());", "an instance whose type is inferred")]
    [InlineData("services.AddSingleton(_ => Make());", "a factory whose type is inferred")]
    [InlineData("services.AddSingleton(IClock (_) => new Clock());", "a factory that says what it returns")]
    [InlineData("ServiceCollectionServiceExtensions.AddSingleton(services, Make());", "a call that is no extension")]
    public void A_service_is_found_by(string registration, string how) =>
        Assert.True(Of("Clocks.IClock", registration) is { Lifetime: ServiceLifetime.Singleton }, how);

    [Theory]
    [InlineData("services.AddSingleton(new Clock());", "an instance of the class is no instance of the interface")]
    [InlineData("services.AddSingleton(_ => new Clock());", "nor is what a factory makes")]
    [InlineData("services.AddSingleton<Clock>();", "nor is the class alone")]
    public void Another_service_is_not(string registration, string why)
    {
        Assert.True(Of("Clocks.IClock", registration) is null, why);
        Assert.True(Of("Clocks.Clock", registration) is not null, why);
    }

    [Fact]
    public void The_last_one_wins() =>
        Assert.Equal(ServiceLifetime.Scoped, Of("Clocks.IClock", "services.AddSingleton<IClock, Clock>(); services.AddScoped(_ => Make()); services.AddTransient<Clock>();")?.Lifetime);

    private static Registration? Of(string service, string registrations)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            using Microsoft.Extensions.DependencyInjection;
            using Clocks;
            static class Startup
            {
                static IClock Make() => new Clock();
                static void Configure(IServiceCollection services) { {{registrations}} }
            }
            namespace Clocks
            {
                public interface IClock { }
                public class Clock : IClock { }
            }
            """);
        var alias = CSharpSyntaxTree.ParseText("global using Timer = Clocks.IClock;");
        var compilation = CSharpCompilation.Create("Registered", [tree, alias], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return new ProgramModel(compilation, MLNetSymbols.TryCreate(compilation)!).Services.Of(compilation.GetTypeByMetadataName(service)!);
    }
}
