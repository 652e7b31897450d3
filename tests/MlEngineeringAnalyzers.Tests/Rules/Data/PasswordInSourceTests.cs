using MlEngineeringAnalyzers.TestKit;
using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6007.</summary>
public class PasswordInSourceTests
{
    private const string Id = "MLE6007";

    [Theory]
    [InlineData("\"Server=db;Database=houses;User Id=ml;Password=secret\"")]
    [InlineData("\"server=db;pwd=secret;\"")]
    [InlineData("Connection")]
    [InlineData("\"Server=db;\" + \"Password=secret\"")]
    public Task A_password_in_the_connection_string_is_reported(string connection) =>
        Verify.VerifyAnalyzerAsync(Source($$"""{|MLE6007:new DatabaseSource(factory, {{connection}}, "SELECT * FROM Houses")|}"""));

    [Theory]
    [InlineData("\"Server=db;Database=houses;Integrated Security=true\"")]
    [InlineData("given")]
    [InlineData("\"Server=db;Password=\" + given")]
    [InlineData("$\"Server=db;Password={given}\"")]
    [InlineData("\"Server=db;Password=;\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"CONNECTION\")!")]
    public Task A_password_from_outside_or_none_is_fine(string connection) =>
        Verify.VerifyNoDiagnosticAsync(Id, Source($"""new DatabaseSource(factory, {connection}, "SELECT * FROM Houses")"""));

    [Fact]
    public Task A_string_that_a_caller_passes_to_another_file_is_reported_at_the_call() =>
        Verify.VerifyAnalyzerAsync(
            Types("""
                public class Trainer
                {
                    public object Source(System.Data.Common.DbProviderFactory factory) => {|MLE6007:Sources.Make(factory, "Server=db;Password=secret")|};
                }
                """),
            new VerifierOptions { Files = [("Sources.cs", Types("""
                public static class Sources
                {
                    public static DatabaseSource Make(System.Data.Common.DbProviderFactory factory, string connection) => new(factory, connection, "SELECT 1");
                }
                """))] });

    private static string Source(string source) => Types($$"""
        public class Trainer
        {
            private const string Connection = "Server=db;Password=secret";

            public DatabaseSource Source(System.Data.Common.DbProviderFactory factory, string given) => {{source}};
        }
        """);
}
