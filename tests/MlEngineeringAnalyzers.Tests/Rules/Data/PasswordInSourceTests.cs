using Xunit;
using static MlEngineeringAnalyzers.TestKit.Programs;
using Verify = MlEngineeringAnalyzers.TestKit.CSharpVerifier<MlEngineeringAnalyzers.Rules.LineageAnalyzer>;

namespace MlEngineeringAnalyzers.Tests.Rules.Data;

/// <summary>MLE6007.</summary>
public class PasswordInSourceTests
{
    private const string Id = "MLE6007";

    [Theory]
    [InlineData("\"Server=db;User Id=sa;Password=hunter2\"")]
    [InlineData("\"Server=db;User Id=sa;Pwd=hunter2;Encrypt=true\"")]
    [InlineData("\"password = hunter2\"")]
    [InlineData("\"Server=db;\" + \"Password=hunter2\"")]
    [InlineData("Connection")]
    [InlineData("$\"Server={args[0]};Password=hunter2\"")]
    public Task A_password_in_the_connection_string_is_reported(string connection) =>
        Verify.VerifyAnalyzerAsync(Database(connection, mark: true));

    [Theory]
    [InlineData("\"Server=db;Integrated Security=true\"")]
    [InlineData("\"Server=db;Password=\"")]
    [InlineData("\"Server=db;Password={0}\"")]
    [InlineData("\"Server=db;Password=$(DB_PASSWORD)\"")]
    [InlineData("$\"Server=db;Password={args[0]}\"")]
    [InlineData("\"Server=db;Password=\" + Environment.GetEnvironmentVariable(\"DB_PASSWORD\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"DB\")")]
    public Task Passwords_from_elsewhere_and_placeholders_are_fine(string connection) =>
        Verify.VerifyNoDiagnosticAsync(Id, Database(connection));

    [Fact]
    public Task A_password_that_mlnet_never_sees_is_another_tools() =>
        Verify.VerifyNoDiagnosticAsync(Id, Program("""Console.WriteLine("Server=db;Password=hunter2");"""));

    private static string Database(string connection, bool mark = false) => Program($$"""
        const string Connection = "Server=db;User Id=sa;Password=hunter2";
        var source = {{(mark ? "{|MLE6007:" : "")}}new DatabaseSource(Microsoft.Data.Factory.Instance, {{connection}}, "SELECT * FROM Houses"){{(mark ? "|}" : "")}};
        """).Replace("Microsoft.Data.Factory.Instance", "System.Data.Common.DbProviderFactories.GetFactory(\"Some\")");
}
