using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlEngineeringAnalyzers.Lineage.Graph;
using MlEngineeringAnalyzers.Lineage.Values;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema;
using MlEngineeringAnalyzers.Schema.Consumers;
using MlEngineeringAnalyzers.Schema.Rows;

namespace MlEngineeringAnalyzers.Lineage.Shapes;

/// <summary>A failure of one call on one path.</summary>
/// <param name="Member">The member of a row class that it is about.</param>
internal sealed record CallFailure(SchemaFailure Failure, ISymbol? Member = null)
{
    /// <summary>Whether to point at the call, though it is about a member.</summary>
    public bool IsAtCall { get; init; }

    public bool IsSame(CallFailure other) =>
        Failure.Rule == other.Failure.Rule && Failure.ColumnName == other.Failure.ColumnName && Failure.Message == other.Failure.Message
        && Equals(Failure.Origin, other.Failure.Origin) && SymbolEqualityComparer.Default.Equals(Member, other.Member);
}

/// <summary>What goes wrong in a call, by the kind of call.</summary>
internal sealed class CallChecks(StepInputs steps, DataShapes shapes)
{
    /// <summary>The failures of a call, as far as they are certain on this path.</summary>
    public IEnumerable<CallFailure> Check(Occurrence call) => call.Kind switch
    {
        OperationKind.LoadData or OperationKind.CreateLoader => Load(call),
        OperationKind.Trainer or OperationKind.Transform or OperationKind.AnalyzeData when RangeChecks.Knows(call.Operation) => One(RangeChecks.Check(steps.Of(call))),
        OperationKind.Fit => call.Result is FittedModel model ? shapes.Fitted(model).Failures.Select(f => new CallFailure(f)) : [],
        OperationKind.Score => call.Result is ScoredData scored ? Score(scored) : [],
        OperationKind.CrossValidate => CrossValidate(call),
        OperationKind.Evaluate => One(EvaluatorChecks.Check(steps.Of(call), Data(call))),
        OperationKind.TrainTestSplit or OperationKind.CrossValidationSplit or OperationKind.ViewRows or OperationKind.ExplainModel =>
            One(RangeChecks.Check(steps.Of(call)) ?? DataChecks.Check(steps.Of(call), Data(call))),
        OperationKind.ReadRows => Read(call),
        OperationKind.CreateEngine => Engine(call),
        _ => [],
    };

    private IEnumerable<CallFailure> Load(Occurrence call)
    {
        if (call.Types is not [var type, ..] || call.Arguments.Any(a => a.Name is "schemaDefinition" && !IsNull(a.Value)))
            return [];
        var use = call.Operation.Name switch
        {
            "LoadFromEnumerable" => RowUse.Read,
            "LoadFromTextFile" or "CreateTextLoader" => RowUse.Text,
            _ => default,
        };
        return Problem(steps.Row(type), use);
    }

    private IEnumerable<CallFailure> Score(ScoredData scored) =>
        shapes.Scored(scored.Model, shapes.Of(scored.Source)).Failures.Select(f => new CallFailure(f with { Origin = null }));

    private IEnumerable<CallFailure> CrossValidate(Occurrence call)
    {
        var input = steps.Of(call);
        var data = Data(call);
        if (RangeChecks.Check(input) is { } range)
            return One(range);
        if (call[ParameterRole.Estimator] is not { } estimator)
            return [];
        var argument = (call.Site as IInvocationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Name == "estimator")?.Value;
        while (argument is IConversionOperation conversion)
            argument = conversion.Operand;
        var fit = shapes.Fit(estimator, call[ParameterRole.Data] ?? Unknown.Value, DataShapes.Mode(estimator, argument?.Type));
        // A pipeline with unknown parts may be meant for other data than this.
        if (!fit.Output.IsOpen && fit.Before.All(s => s.Columns.All(c => c.Type is not null)) && DataChecks.Check(input, data) is { } sampling)
            return One(sampling);
        return fit.Failures.IsEmpty ? One(EvaluatorChecks.Check(input, fit.Output)) : fit.Failures.Select(f => new CallFailure(f));
    }

    private IEnumerable<CallFailure> Read(Occurrence call)
    {
        var data = Data(call);
        if (call.Operation.Name != "CreateEnumerable")
            return One(DataChecks.Check(steps.Of(call), data));
        if (call.Types is not [var type, ..] || HasDefinition(call, "schemaDefinition"))
            return [];
        var row = steps.Row(type);
        return row.Problem(RowUse.Write) is not null ? Problem(row, RowUse.Write) : Bind(call, row, data, ignoresByDefault: false);
    }

    private IEnumerable<CallFailure> Engine(Occurrence call)
    {
        if (call.Types is not [var source, var destination, ..] || call.Result is not EngineValue engine
            || HasDefinition(call, "inputSchemaDefinition") || HasDefinition(call, "outputSchemaDefinition"))
            return [];
        var input = steps.Row(source);
        var output = steps.Row(destination);
        if (input.Problem(RowUse.Read) is not null)
            return Problem(input, RowUse.Read);
        var schema = call.Arguments.FirstOrDefault(a => a.Name == "inputSchema")?.Value;
        var shape = schema switch
        {
            null => input.Shape(),
            SchemaValue of => shapes.Of(of.View),
            _ => SchemaShape.Unknown,
        };
        if (schema is not null && PredictionChecks.Contains(input, shape) is { } lacking)
            return One(lacking);
        if (engine.Model is LoadedModel loaded)
            return Silent(output, loaded, shape);
        var scored = shapes.Scored(engine.Model, shape);
        var missing = scored.Failures.Where(f => f.Rule == RuleIds.MissingColumn && f.ColumnName is not null && input.Readable.All(m => m.ColumnName != f.ColumnName)).ToList();
        if (missing.Count > 0 && schema is null)
            return missing.Select(f => new CallFailure(Lacking(f, input) with { Input = engine.Model is FittedModel model ? shapes.Of(model.Data) : null }));
        if (!scored.Failures.IsEmpty)
            return [];
        if (output.Problem(RowUse.Write) is not null)
            return Problem(output, RowUse.Write);
        return schema is null ? Bind(call, output, scored.Output, ignoresByDefault: call.Operation.Name == "CreatePredictionEngine") : Bind(output, scored.Output, ignoresMissing: false);
    }

    // The file may hold another model by then: enough for a hint, not for a certain failure.
    private IEnumerable<CallFailure> Silent(RowClass output, LoadedModel loaded, SchemaShape shape) =>
        shapes.SavedAs(loaded) is { } model ? Bind(output, shapes.Scored(model, shape).Output, ignoresMissing: true).Where(f => f.Failure.Rule == RuleIds.PredictionMember) : [];

    // The story is told by the step that wants the column; the class is what to change.
    private static SchemaFailure Lacking(SchemaFailure failure, RowClass input) => failure with
    {
        Rule = RuleIds.EngineInput,
        Advice = failure.Nearest is { } nearest
            ? $"'{input.Type.Name}' has '{nearest}': give the member [ColumnName(\"{failure.ColumnName}\")] or its name."
            : $"Add a member '{failure.ColumnName}' to '{input.Type.Name}': a step of the model reads it.",
        Columns = ImmutableArray<Column>.Empty,
        Origin = null,
    };

    // Who asks for missing columns to be ignored knows that there are some; only what looks like a typing error is worth a word.
    private static IEnumerable<CallFailure> Bind(Occurrence call, RowClass row, SchemaShape data, bool ignoresByDefault)
    {
        var isAskedFor = call.Arguments.Any(a => a is { Name: "ignoreMissingColumns", Value: Constant { Value: true } });
        return Bind(row, data, Flag(call, "ignoreMissingColumns", ignoresByDefault)).Where(f => !isAskedFor || f.Failure.Message.Length > 0 || f.Failure.Nearest is not null);
    }

    private static IEnumerable<CallFailure> Bind(RowClass row, SchemaShape data, bool? ignoresMissing)
    {
        foreach (var (failure, member) in PredictionChecks.Bind(row, data, ignoresMissing))
            yield return new(failure, member.Symbol) { IsAtCall = failure.Message.Length > 0 && failure.Rule == RuleIds.PredictionMember };
    }

    private static IEnumerable<CallFailure> Problem(RowClass row, RowUse use) =>
        !row.IsUnknown && row.Problem(use) is { } problem
            ? [new(new SchemaFailure(problem.Rule, problem.Message, problem.Advice) { ColumnName = problem.Member.Name }, problem.Member)]
            : [];

    private SchemaShape Data(Occurrence call) => shapes.Of(call[ParameterRole.Data] ?? call.Receiver);

    private static IEnumerable<CallFailure> One(SchemaFailure? failure) => failure is null ? [] : [new(failure)];

    private static bool HasDefinition(Occurrence call, string name) => call.Arguments.FirstOrDefault(a => a.Name == name)?.Value is { } value && !IsNull(value);

    private static bool? Flag(Occurrence call, string name, bool defaultValue) => call.Arguments.FirstOrDefault(a => a.Name == name) is not { } argument ? defaultValue : (argument.Value as Constant)?.Value as bool?;

    private static bool IsNull(AbstractValue value) => value is Constant { Value: null };
}
