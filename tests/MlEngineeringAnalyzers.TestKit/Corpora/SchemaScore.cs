using System.Collections.Immutable;

namespace MlEngineeringAnalyzers.TestKit;

/// <summary>How the rules did on one program that was run.</summary>
public sealed record SchemaScore
{
    /// <summary>The program.</summary>
    public required SchemaProgram Program { get; init; }

    /// <summary>Whether the program throws where an analysis can know it, so that a report is wanted.</summary>
    public bool WantsThrow => Program is { Throws: true, StaticallyDecidable: true };

    /// <summary>Whether something is silently wrong, so that a report of a certain rule is wanted.</summary>
    public bool WantsSilent => Program.Silent is not null;

    /// <summary>Reports with the throwing line among their places. One is enough.</summary>
    public required ImmutableArray<Finding> AtThrow { get; init; }

    /// <summary>Reports that name what is silently wrong.</summary>
    public required ImmutableArray<Finding> OfSilent { get; init; }

    /// <summary>Certain failures reported where nothing fails, or where no analysis can know.</summary>
    public required ImmutableArray<Finding> FalseCertain { get; init; }

    /// <summary>Certain failures reported in a program that fails, but at another place: to be judged by hand.</summary>
    public required ImmutableArray<Finding> CertainElsewhere { get; init; }

    /// <summary>Every other report. The programs do not say whether it is right.</summary>
    public required ImmutableArray<Finding> Others { get; init; }

    /// <summary>Whether a wanted report of a throw did not come.</summary>
    public bool IsThrowMissed => WantsThrow && AtThrow.IsEmpty;

    /// <summary>Whether a wanted report of something silent did not come.</summary>
    public bool IsSilentMissed => WantsSilent && OfSilent.IsEmpty;
}
