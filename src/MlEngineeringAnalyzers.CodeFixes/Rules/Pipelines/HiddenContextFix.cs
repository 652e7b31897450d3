using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlEngineeringAnalyzers.CodeFixes.Shared;
using MlEngineeringAnalyzers.Rules;
using MlEngineeringAnalyzers.Rules.Pipelines;

namespace MlEngineeringAnalyzers.CodeFixes.Rules.Pipelines;

/// <summary>
/// MLE4002: makes the context the first parameter of the class's constructor. Callers pass the context that they have; where
/// the program begins, they make it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HiddenContextFix))]
public sealed class HiddenContextFix : RuleFix
{
    private static readonly string[] s_names = ["ml", "mlContext", "context"];

    private protected override DiagnosticDescriptor Rule => Descriptors.HiddenContext;

    private protected override IEnumerable<Repair> Repairs(Violation violation)
    {
        if (violation.Node is not BaseObjectCreationExpressionSyntax made
            || made.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || violation.Model.GetDeclaredSymbol(declaration, violation.Cancellation) is not { IsStatic: false, DeclaringSyntaxReferences.Length: 1 } type
            || ConstructorCalls.Of(type, violation) is not { } calls
            || s_names.FirstOrDefault(n => declaration.DescendantTokens().All(t => t.ValueText != n)) is not { } name
            || Change(made, declaration, name) is not { } change)
        {
            yield break;
        }

        var arguments = new List<(BaseObjectCreationExpressionSyntax Call, ExpressionSyntax Context)>();
        foreach (var call in calls)
        {
            if (ContextFor(call, made, violation) is not { } context)
                yield break;
            arguments.Add((call, context));
        }

        yield return new("Take the MLContext as a constructor parameter", nameof(HiddenContextFix), editor =>
        {
            if (!editor.Once((declaration, nameof(HiddenContextFix))))
                return;
            change(editor);
            foreach (var (call, context) in arguments)
                AddFirst(editor.Of(call), call, context);
        })
        {
            MayFailToCompile = true,
            MayFailToCure = true,
            Member = type,
        };
    }

    /// <summary>How the class comes to use the parameter; null when it is not clear how.</summary>
    private static Action<RepairEditor>? Change(BaseObjectCreationExpressionSyntax made, TypeDeclarationSyntax type, string name)
    {
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(SyntaxFactory.ParseTypeName(nameof(MLNet.MLNetSymbols.MLContext)).WithTrailingTrivia(SyntaxFactory.Space));
        void AddParameter(RepairEditor editor, ParameterListSyntax list) =>
            editor.Change(list, l => l.WithParameters(SeparatedLists.Insert(l.Parameters, 0, parameter)));

        var constructor = type.Members.OfType<ConstructorDeclarationSyntax>().FirstOrDefault(c => !c.Modifiers.Any(SyntaxKind.StaticKeyword));
        var primary = type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();
        if (made.Ancestors().TakeWhile(n => n != type).Any(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            return null;
        var member = made.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isInitializer = made.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } };
        if (member is null || member.Modifiers.Any(SyntaxKind.StaticKeyword) || (member != constructor && !isInitializer))
            return null;
        if (member == constructor || primary is not null)
        {
            return editor =>
            {
                AddParameter(editor, primary ?? constructor!.ParameterList);
                editor.Replace(made, SyntaxFactory.IdentifierName(name));
            };
        }

        var assignment = SyntaxFactory.ParseStatement($"{(made.Parent!.Parent is PropertyDeclarationSyntax property ? property.Identifier : ((VariableDeclaratorSyntax)made.Parent.Parent!).Identifier).Text} = {name};");
        if (constructor is null)
        {
            return editor =>
            {
                RemoveInitializer(editor, member);
                editor.InsertMemberAfter(type.Members.Last(m => m == member || m is FieldDeclarationSyntax), NewConstructor(type, parameter, assignment, editor.NewLine));
            };
        }

        return constructor.Body is not { } body ? null : editor =>
        {
            RemoveInitializer(editor, member);
            AddParameter(editor, constructor.ParameterList);
            if (body.Statements.FirstOrDefault() is { } first)
                editor.InsertBefore(first, assignment);
            else
                editor.Change(body, b => b.AddStatements(assignment));
        };
    }

    private static void RemoveInitializer(RepairEditor editor, MemberDeclarationSyntax member)
    {
        if (member is PropertyDeclarationSyntax property)
        {
            editor.Change(property, p => p.WithInitializer(null).WithSemicolonToken(default)
                .WithAccessorList(p.AccessorList!.WithTrailingTrivia(p.SemicolonToken.TrailingTrivia)));
        }
        else
        {
            var variable = ((FieldDeclarationSyntax)member).Declaration.Variables.First(v => v.Initializer is not null);
            editor.Change(variable, v => v.WithInitializer(null).WithIdentifier(v.Identifier.WithoutTrivia()));
        }
    }

    private static MemberDeclarationSyntax NewConstructor(TypeDeclarationSyntax type, ParameterSyntax parameter, StatementSyntax assignment, string newLine)
    {
        var indentation = Indentation.Of(type.Members[0]);
        var text = string.Join(newLine, $"public {type.Identifier.Text}({parameter})", "{", Indentation.Level + assignment, "}");
        return SyntaxFactory.ParseMemberDeclaration(indentation + text.Replace(newLine, newLine + indentation) + newLine)!;
    }

    /// <summary>What a caller passes: a context that it has, or, where the program begins, a new one like the one that was made.</summary>
    private static ExpressionSyntax? ContextFor(BaseObjectCreationExpressionSyntax call, BaseObjectCreationExpressionSyntax made, Violation violation)
    {
        var model = violation.Model.Compilation.GetSemanticModel(call.SyntaxTree);
        foreach (var symbol in model.LookupSymbols(call.SpanStart).Where(s => s.CanBeReferencedByName).OrderBy(s => s is IFieldSymbol or IPropertySymbol).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.Locations[0].SourceSpan.End < call.SpanStart => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(type, violation.MLNet.MLContext))
                return SyntaxFactory.IdentifierName(symbol.Name);
        }

        var caller = call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration, violation.Cancellation) : null;
        var entry = violation.Model.Compilation.GetEntryPoint(violation.Cancellation)?.ContainingType;
        if (caller is not null && !HiddenContext.Begins(caller, entry))
            return null;
        // What the class says of its own context by name, others cannot.
        var isLiteral = made.Initializer is null && made.ArgumentList?.Arguments.All(a => a.Expression is LiteralExpressionSyntax) != false;
        if (!isLiteral)
            return null;
        var name = model.LookupNamespacesAndTypes(call.SpanStart, name: violation.MLNet.MLContext.Name).IsEmpty ? violation.MLNet.MLContext.ToDisplayString() : violation.MLNet.MLContext.Name;
        return SyntaxFactory.ParseExpression($"new {name}{made.ArgumentList?.WithoutTrivia().ToString() ?? "()"}");
    }

    private static void AddFirst(RepairEditor editor, BaseObjectCreationExpressionSyntax call, ExpressionSyntax context)
    {
        var argument = SyntaxFactory.Argument(context);
        if (call.ArgumentList is { } list)
            editor.Change(list, l => l.WithArguments(SeparatedLists.Insert(l.Arguments, 0, argument)));
        else if (call is ObjectCreationExpressionSyntax { Type: var type })
            editor.Change((ObjectCreationExpressionSyntax)call, c => c.WithType(c.Type.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(argument)).WithTrailingTrivia(type.GetTrailingTrivia())));
    }
}
