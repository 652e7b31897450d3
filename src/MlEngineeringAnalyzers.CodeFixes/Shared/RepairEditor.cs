using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace MlEngineeringAnalyzers.CodeFixes.Shared;

/// <summary>The edits that repairs make in one file, and which know of each other.</summary>
internal sealed class RepairEditor
{
    private readonly SyntaxEditor _editor;
    private readonly HashSet<object> _done = [];
    private readonly HashSet<(SyntaxNode Scope, string Name)> _names = [];
    private readonly List<Action> _atEnd = [];
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly Dictionary<Type, object> _shared = [];

    // The file's own, so that the formatter has nothing to add.
    private readonly SyntaxTrivia _newLine;

    private readonly RepairSet _set;

    public RepairEditor(SyntaxNode root, Workspace workspace, RepairSet set)
    {
        _set = set;
        _editor = new SyntaxEditor(root, workspace.Services);
        var end = root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        _newLine = end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }

    /// <summary>How the file ends its lines.</summary>
    public string NewLine => _newLine.ToString();

    /// <summary>The unchanged file.</summary>
    public SyntaxNode Root => _editor.OriginalRoot;

    /// <summary>The editor of the file that a node is in; <see cref="Violation.IsEditable"/> says which files there are.</summary>
    public RepairEditor Of(SyntaxNode node) => _set.Editor(node.SyntaxTree);

    /// <summary>Does what was left until all repairs had been applied.</summary>
    public void RunAtEnd()
    {
        foreach (var action in _atEnd)
            action();
        RemoveStatements();
    }

    /// <summary>The file after all repairs.</summary>
    public SyntaxNode ChangedRoot() => _editor.GetChangedRoot();

    /// <summary>Whether nobody has asked this of the same key before: an edit that two repairs share is made once.</summary>
    public bool Once(object key) => _done.Add(key);

    /// <summary>Whether an edit with the key was made.</summary>
    public bool IsDone(object key) => _done.Contains(key);

    /// <summary>The one object of its type that the repairs of the file share.</summary>
    public T Shared<T>(Func<T> create)
        where T : class
    {
        if (!_shared.TryGetValue(typeof(T), out var shared))
            _shared.Add(typeof(T), shared = create());
        return (T)shared;
    }

    /// <summary>Runs when all repairs have been applied.</summary>
    public void AtEnd(Action action) => _atEnd.Add(action);

    /// <summary>A name like the wished one that neither the member nor another repair uses.</summary>
    public string NewName(SyntaxNode place, string wish)
    {
        var scope = Placement.Body(place);
        var taken = new HashSet<string>(scope.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
        var name = wish;
        for (var i = 2; taken.Contains(name) || !_names.Add((scope, name)); i++)
            name = wish + i;
        return name;
    }

    /// <summary>Replaces a node; edits inside of it, made before or after, are kept when the change keeps what it is given.</summary>
    public void Change<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode =>
        _editor.ReplaceNode(node, (current, _) => current is T same ? change(same).WithAdditionalAnnotations(Formatter.Annotation) : current);

    /// <summary>The same for a change that leaves nothing to the formatter, which would put each attribute and member on a line of its own.</summary>
    public void ChangeAsWritten<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode =>
        _editor.ReplaceNode(node, (current, _) => current is T same ? change(same) : current);

    /// <summary>Replaces an expression by another; its trivia stay.</summary>
    public void Replace(ExpressionSyntax old, ExpressionSyntax replacement) =>
        _editor.ReplaceNode(old, replacement.WithTriviaFrom(old).WithAdditionalAnnotations(Formatter.Annotation));

    /// <summary>Adds a using directive: in its place where those of the file are in order, otherwise behind them.</summary>
    public void AddUsing(string name)
    {
        if (!Once(("using", name)))
            return;
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithTrailingTrivia(_newLine);
        Change((CompilationUnitSyntax)Root, unit =>
        {
            var others = unit.Usings.Select(u => SortKey(u.Name?.ToString() ?? string.Empty)).ToList();
            var isSorted = others.SequenceEqual(others.OrderBy(o => o, StringComparer.Ordinal));
            var place = isSorted ? others.FindIndex(o => string.CompareOrdinal(o, SortKey(name)) > 0) : -1;
            if (place < 0)
                return unit.AddUsings(directive);
            if (place > 0)
                return unit.WithUsings(unit.Usings.Insert(place, directive));
            // What stands above the first is the head of the file.
            var first = unit.Usings[0];
            return unit.WithUsings(unit.Usings.Replace(first, first.WithLeadingTrivia()).Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia())));
        });
    }

    // The namespaces of System come first.
    private static string SortKey(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? " " + name : name;

    /// <summary>Removes a statement with its comments; the blank lines above it stay.</summary>
    public void Remove(StatementSyntax statement) => _removed.Add(Placement.Listed(statement));

    /// <summary>Removes an element of a list, with its comma.</summary>
    public void RemoveElement(SyntaxNode element)
    {
        // What stands between the last element and the end of the list stays.
        var siblings = element.Parent!.ChildNodes().ToList();
        if (element == siblings[siblings.Count - 1] && siblings.Count > 1 && element.HasTrailingTrivia)
            _editor.ReplaceNode(siblings[siblings.Count - 2], (current, _) => current.WithTrailingTrivia(element.GetTrailingTrivia()));
        _editor.RemoveNode(element, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>Adds statements before another one, below its blank lines and above its comments.</summary>
    public void InsertBefore(StatementSyntax place, params StatementSyntax[] statements)
    {
        var target = Placement.Listed(place);
        if (statements.Length == 0)
            return;
        var nodes = statements.Select(s => Finish(s, target)).ToList();
        // The blank lines above a statement are those of the group that it begins.
        var leading = place.GetLeadingTrivia();
        var blank = leading.TakeWhile(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).Count();
        if (blank > 0 && Once((place, "blank lines")))
        {
            nodes[0] = nodes[0].WithLeadingTrivia(leading.Take(blank).Concat(nodes[0].GetLeadingTrivia()));
            _editor.ReplaceNode(target, (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().Skip(blank)));
        }

        _editor.InsertBefore(target, nodes);
    }

    /// <summary>Adds statements behind another one.</summary>
    public void InsertAfter(StatementSyntax place, params StatementSyntax[] statements)
    {
        var target = Placement.Listed(place);
        _editor.InsertAfter(target, statements.Select(s => Finish(s, target)));
    }

    /// <summary>Adds a member on the line below another one.</summary>
    public void InsertLineAfter(MemberDeclarationSyntax place, MemberDeclarationSyntax member)
    {
        // Of a class on one line, the new member is on that line too.
        var isLast = !place.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        _editor.InsertAfter(place, isLast ? member.WithLeadingTrivia().WithTrailingTrivia(place.GetTrailingTrivia()) : member.WithTrailingTrivia(_newLine));
    }

    /// <summary>Adds a finished member behind another one, with a blank line between them.</summary>
    public void InsertMemberAfter(SyntaxNode place, MemberDeclarationSyntax member) => _editor.InsertAfter(place, BelowBlankLine(member));

    /// <summary>Adds a finished local function behind all top-level statements, with a blank line before it.</summary>
    public void InsertFunctionAtEnd(LocalFunctionStatementSyntax function)
    {
        // Half-typed code may have no statement left.
        if (Root.ChildNodes().OfType<GlobalStatementSyntax>().LastOrDefault() is { } last)
            _editor.InsertAfter(last, SyntaxFactory.GlobalStatement(BelowBlankLine(function)));
    }

    /// <summary>Adds a field at the beginning of a type.</summary>
    public void InsertFirstMember(TypeDeclarationSyntax type, MemberDeclarationSyntax field)
    {
        field = field.WithTrailingTrivia(_newLine).WithAdditionalAnnotations(Formatter.Annotation);
        ChangeAsWritten(type, t =>
        {
            var members = t.Members;
            if (members is [not FieldDeclarationSyntax, ..] or [{ HasStructuredTrivia: true }, ..])
                members = members.Replace(members[0], members[0].WithLeadingTrivia(members[0].GetLeadingTrivia().Insert(0, _newLine)));
            return t.WithMembers(members.Insert(0, field));
        });
    }

    private T BelowBlankLine<T>(T node)
        where T : SyntaxNode =>
        node.WithLeadingTrivia(node.GetLeadingTrivia().Insert(0, _newLine));

    /// <summary>Adds a using directive to those at the beginning of the file, of which there is one at least, where its turn is among them.</summary>
    public void InsertUsing(string name)
    {
        if (!Once(("using", name)))
            return;
        var all = ((CompilationUnitSyntax)Root).Usings;
        var usings = all.Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        var added = SyntaxFactory.ParseCompilationUnit($"using {name};").Usings[0].WithTrailingTrivia(_newLine);
        // In a list that begins with System, System stays first.
        var next = usings.FirstOrDefault(u => (IsSystem(name), IsSystem(u.Name!.ToString())) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => string.CompareOrdinal(u.Name.ToString(), name) > 0,
        });
        if (next is null)
        {
            _editor.InsertAfter(usings.LastOrDefault() ?? all.Last(), added);
        }
        else
        {
            // What stands above the list is not the directive's own.
            if (next.GetLeadingTrivia().Count > 0)
            {
                added = added.WithLeadingTrivia(next.GetLeadingTrivia());
                _editor.ReplaceNode(next, (current, _) => current.WithoutLeadingTrivia());
            }

            _editor.InsertBefore(next, added);
        }
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private void RemoveStatements()
    {
        foreach (var node in _removed.OrderByDescending(n => n.SpanStart))
        {
            var siblings = node.Parent!.ChildNodes().ToList();
            var next = siblings.Skip(siblings.IndexOf(node) + 1).FirstOrDefault(n => !_removed.Contains(n));
            var blank = node.GetLeadingTrivia().TakeWhile(t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
            if (next is not null && blank.Count > 0)
            {
                _editor.ReplaceNode(next, (current, _) => current.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
                    ? current
                    : current.WithLeadingTrivia(blank.Concat(current.GetLeadingTrivia())));
            }

            _editor.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        }
    }

    // Nothing elastic: between top-level statements the formatter would make blank lines of it.
    private SyntaxNode Finish(StatementSyntax statement, SyntaxNode place)
    {
        var indentation = Indentation.Of(place);
        if (statement.HasLeadingTrivia)
        {
            // It comes from elsewhere in the file, with its comments.
            var start = Indentation.Of(statement);
            statement = statement.WithLeadingTrivia(statement.GetLeadingTrivia().SkipWhile(t => t.IsKind(SyntaxKind.EndOfLineTrivia))
                .Select(t => t.IsKind(SyntaxKind.WhitespaceTrivia) && t.ToString() == start ? SyntaxFactory.Whitespace(indentation) : t));
        }
        else
        {
            statement = statement.WithLeadingTrivia(SyntaxFactory.Whitespace(indentation));
        }

        if (!statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            statement = statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(_newLine));

        statement = statement.WithAdditionalAnnotations(Formatter.Annotation);
        return place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
    }
}
