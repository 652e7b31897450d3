using MlEngineeringAnalyzers.MLNet.Tables;

namespace MlEngineeringAnalyzers.MLNet;

/// <summary>
/// The options class of a trainer: what a short overload turns into when it needs a member that only options have.
/// A parameter of the short overload is the member of the same word in Pascal case, but for the exceptions.
/// </summary>
/// <param name="Owner">Owner of the trainer's row in the catalogue.</param>
/// <param name="Trainer">Name of the trainer's row in the catalogue.</param>
/// <param name="Type">Metadata name of the options class.</param>
internal sealed record TrainerOptions(string Owner, string Trainer, string Type)
{
    private static readonly Dictionary<(string Owner, string Trainer), TrainerOptions> s_byTrainer =
        TrainerOptionsTable.All.ToDictionary(row => (row.Owner, row.Trainer));

    /// <summary>The member that takes the trainer's own seed; null when only the context's seed reaches it.</summary>
    public string? Seed { get; init; }

    /// <summary>The member that bounds the number of threads; null when there is none.</summary>
    public string? Threads { get; init; }

    /// <summary>Parameters whose member has another name than theirs; null where no single member carries the value.</summary>
    public IReadOnlyDictionary<string, string?> Exceptions { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// A parameter that means something else when it is omitted than the member does when it is not set; null when
    /// there is none.
    /// </summary>
    public string? OtherDefault { get; init; }

    /// <summary>The options of a trainer; null when it has none.</summary>
    public static TrainerOptions? Of(Operation trainer) =>
        trainer.Kind == OperationKind.Trainer && s_byTrainer.TryGetValue((trainer.Owner, trainer.Name), out var options) ? options : null;

    /// <summary>The member that carries the value of a parameter of the short overload; null when there is none.</summary>
    public string? MemberOf(string parameter) =>
        Exceptions.TryGetValue(parameter, out var member) ? member : char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
}
