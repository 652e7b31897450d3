using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Configuration;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Rules;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>A diagnostic, with what a fix needs to look at it.</summary>
/// <param name="Node">The code that the diagnostic is reported at.</param>
internal sealed record Violation(
    Document Document, SyntaxNode Root, SemanticModel Model, MLNetSymbols MLNet, Diagnostic Diagnostic, SyntaxNode Node, CancellationToken Cancellation)
{
    /// <summary>What the rule says for the fix; null when it says nothing of that name.</summary>
    public string? this[string property] => Diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>A list that the rule says for the fix, of two texts a row.</summary>
    public IEnumerable<(string First, string Second)> Rows(string property) =>
        (this[property] ?? string.Empty).Split('\n').Select(l => l.Split('\t')).Where(l => l.Length == 2).Select(l => (l[0], l[1]));

    /// <summary>The places that explain the violation, as far as they are in the same file.</summary>
    public IEnumerable<SyntaxNode> Story =>
        Diagnostic.AdditionalLocations.Where(l => l.SourceTree == Root.SyntaxTree).Select(l => NodeAt(Root, l));

    /// <summary>The places that explain the violation, in all files that can be changed.</summary>
    public IEnumerable<SyntaxNode> StoryInAllFiles =>
        Diagnostic.AdditionalLocations.Where(l => l.SourceTree is not null && IsEditable(l.SourceTree)).Select(l => NodeAt(l.SourceTree!.GetRoot(Cancellation), l));

    /// <summary>The member that the rule names to the fix (<see cref="FixProperties.Declaration"/>); null when it names none.</summary>
    public ISymbol? Member => this[FixProperties.Declaration] is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Model.Compilation) : null;

    /// <summary>Whether repairs can change the file: it is one of the project's, and not generated while it is built.</summary>
    public bool IsEditable(SyntaxTree file) => Document.Project.GetDocument(file) is not (null or SourceGeneratedDocument);

    /// <summary>
    /// Where a member is declared: the property, or the field's variable. Null when that is in several places, or nowhere
    /// where it can be changed.
    /// </summary>
    public SyntaxNode? Declaration(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var reference] && IsEditable(reference.SyntaxTree) ? reference.GetSyntax(Cancellation) : null;

    /// <summary>Looks a diagnostic up in its file; null when the file has changed too much, or ML.NET is gone.</summary>
    public static async Task<Violation?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan) || MLNetSymbols.TryCreate(model.Compilation) is not { } mlNet)
            return null;
        return new(document, root, model, mlNet, diagnostic, NodeAt(root, diagnostic.Location), cancellation);
    }

    /// <summary>The value of an option for this file.</summary>
    public T Option<T>(EditorOption<T> option)
        where T : class =>
        option.Read(Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(Root.SyntaxTree));

    /// <summary>The symbol that an expression names; null when it names none, as the name of an argument does not.</summary>
    public ISymbol? Symbol(SyntaxNode expression) => expression.Parent is NameColonSyntax ? null : ModelOf(expression).GetSymbolInfo(expression, Cancellation).Symbol;

    /// <summary>The semantic model of the file that a node is in.</summary>
    public SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == Root.SyntaxTree ? Model : Model.Compilation.GetSemanticModel(node.SyntaxTree);

    /// <summary>
    /// Whether callers that cannot all be seen decide what the expression is. What the only caller of a private method
    /// passes is seen.
    /// </summary>
    public bool IsCallersChoice(ExpressionSyntax expression) => IsCallersChoice(expression, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    // Half-typed code may say what a local is by means of the local.
    private bool IsCallersChoice(ExpressionSyntax expression, HashSet<ISymbol> asked)
    {
        foreach (var name in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            switch (Symbol(name))
            {
                case ILocalSymbol { IsConst: false } local when asked.Add(local) && (Definitions.Initializer(local, this) is not { } value || IsCallersChoice(value, asked)):
                case IParameterSymbol { ContainingSymbol: IMethodSymbol method } when OnlyCall(method) is null:
                    return true;
            }
        }

        return false;
    }

    /// <summary>What the only call of a private method or local function passes for a parameter; null when there may be more calls.</summary>
    public ExpressionSyntax? OnlyArgument(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || OnlyCall(method) is not { } call)
            return null;
        return Model.GetOperation(call, Cancellation) is IInvocationOperation operation
            && operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax argument }
                ? argument.Expression
                : null;
    }

    private InvocationExpressionSyntax? OnlyCall(IMethodSymbol method)
    {
        if ((method.MethodKind != MethodKind.LocalFunction && method.DeclaredAccessibility != Accessibility.Private)
            || method.ContainingType.DeclaringSyntaxReferences.Length != 1
            || Definitions.Uses(method, Root, this).Take(2).ToList() is not [var use])
        {
            return null;
        }

        return (use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member.Parent : use.Parent) as InvocationExpressionSyntax;
    }

    /// <summary>How a type of namespace <c>System</c> is written at a place.</summary>
    public string NameOfSystemType(string name, SyntaxNode place) => NameOfType(name, nameof(System), place);

    /// <summary>How a type of a namespace is written at a place.</summary>
    public string NameOfType(string name, string space, SyntaxNode place) =>
        ModelOf(place).LookupNamespacesAndTypes(place.SpanStart, name: name).Any(s => s.ContainingNamespace?.ToDisplayString() == space) ? name : $"{space}.{name}";

    private static SyntaxNode NodeAt(SyntaxNode root, Location location) => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
