using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>Makes projects, which fixes need, of compilations.</summary>
internal static class FixableProject
{
    /// <summary>A project of a program, with every rule switched on.</summary>
    public static Project Create(Compilation program, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var id = ProjectId.CreateNewId();
        var name = program.AssemblyName!;
        var solution = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: AnalyzerRun.SwitchOnAll(program.Options, analyzers),
                parseOptions: program.SyntaxTrees.First().Options, metadataReferences: program.References));
        foreach (var tree in program.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        return solution.GetProject(id)!;
    }

    /// <summary>The project read from its texts: a user's next build knows nothing of the nodes that a fix made.</summary>
    public static async Task<Project> ReparseAsync(Project project)
    {
        foreach (var id in project.DocumentIds)
        {
            var text = await project.GetDocument(id)!.GetTextAsync().ConfigureAwait(false);
            project = project.Solution.WithDocumentText(id, Microsoft.CodeAnalysis.Text.SourceText.From(text.ToString())).GetProject(project.Id)!;
        }

        return project;
    }
}
