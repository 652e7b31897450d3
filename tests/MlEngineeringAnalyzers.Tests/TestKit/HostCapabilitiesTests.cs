using System.Reflection;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.TestKit;

/// <summary>The compiler that hosts the tests is the one that was asked for.</summary>
public class HostCapabilitiesTests
{
    [Fact]
    public void The_host_is_the_version_that_the_build_asked_for()
    {
        var asked = typeof(HostCapabilitiesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RoslynHostVersion").Value;
        Assert.Equal(asked, HostCapabilities.Version.ToString(3));
    }

    [Fact]
    public void The_host_speaks_the_CSharp_of_its_time()
    {
        var expected = HostCapabilities.Version.ToString(2) switch
        {
            "4.5" => 11,
            "4.14" => 13,
            _ => HostCapabilities.CSharpOfTests,
        };
        Assert.Equal(expected, HostCapabilities.CSharp);
    }
}
