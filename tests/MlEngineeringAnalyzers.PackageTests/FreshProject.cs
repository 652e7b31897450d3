namespace MlEngineeringAnalyzers.PackageTests;

/// <summary>A console project outside the repository that references the package; deleted in the end.</summary>
internal sealed class FreshProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mle-package-").FullName;
    private int _builds;

    /// <param name="program">A file of <c>Programs/</c>, which becomes the project's only source.</param>
    /// <param name="withMLNet">Whether the project references ML.NET, or what the tests have in its place.</param>
    /// <param name="frameworks">Its target frameworks.</param>
    public FreshProject(string program, bool withMLNet = true, string frameworks = "net10.0")
        : this(withMLNet, frameworks, "Microsoft.NET.Sdk") =>
        Program = File.ReadAllText(Path.Combine(Here, "Programs", program));

    private FreshProject(bool withMLNet, string frameworks, string sdk)
    {
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="UnderTest" value="{Package.Folder}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="UnderTest">
                  <package pattern="{Package.Id}" />
                </packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        Write("Fresh.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework{(frameworks.Contains(';') ? "s" : "")}>{frameworks}</TargetFramework{(frameworks.Contains(';') ? "s" : "")}>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <!-- Nothing but the package is to be restored. -->
                <UseAppHost>false</UseAppHost>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Package.Id}" Version="{Package.Version}" PrivateAssets="all" />
                {(withMLNet ? $"""<Reference Include="{Here}MLNet.ApiSurface.dll;{Here}Microsoft.ML*.dll" />""" : "")}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>A web project with the sources of a sample.</summary>
    /// <param name="name">The name of its folder.</param>
    public static FreshProject OfSample(string name)
    {
        var project = new FreshProject(withMLNet: true, "net10.0", "Microsoft.NET.Sdk.Web");
        var folder = Path.Combine(Here, "samples", name);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var target = Path.Combine(project._folder, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return project;
    }

    private static string Here => AppContext.BaseDirectory;

    /// <summary>The project's source.</summary>
    public string Program
    {
        get => File.ReadAllText(Path.Combine(_folder, "Program.cs"));
        set => Write("Program.cs", value);
    }

    /// <summary>The project's sources, by their paths in it.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal)).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(_folder, file))),
        StringComparer.Ordinal);

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    /// <summary>Builds with these properties, <c>Name=Value</c>.</summary>
    public BuildResult Build(params string[] properties)
    {
        // A log for each build: one that wrote none must not be mistaken for the one before.
        var log = Path.Combine(_folder, $"build{++_builds}.sarif");
        string[] arguments = ["build", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1", .. properties.Select(property => "-p:" + property)];
        var (exitCode, output) = Run(arguments);
        Assert.True(File.Exists(log), output);
        return new BuildResult(exitCode, output, Sarif.Read(log));
    }

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => DotnetCommand.Run(_folder, arguments);

    /// <summary>
    /// Runs <c>dotnet format analyzers</c>, which applies the fixes of what it finds first. A fix may bring to light what
    /// another rule has to say: again, until nothing changes any more.
    /// </summary>
    /// <returns>How many runs have changed something.</returns>
    public int ApplyFixes()
    {
        for (var run = 0; ; run++)
        {
            var before = Files();
            Assert.True(run < 4, string.Join("\n", before.Values));
            ApplyFixesOnce();
            if (Files().SequenceEqual(before))
                return run;
        }
    }

    private void ApplyFixesOnce()
    {
        var (exitCode, output) = Run("format", "analyzers", "--severity", "info", "--no-restore", "--verbosity", "normal");
        Assert.True(exitCode == 0, output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
