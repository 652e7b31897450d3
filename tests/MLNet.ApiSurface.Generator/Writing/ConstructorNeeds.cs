using MLNet.ApiSurface.Generator.Listings;

namespace MLNet.ApiSurface.Generator.Writing;

/// <summary>
/// Finds the classes that need a constructor which no listing shows: those that outsiders cannot create would otherwise get a
/// public one from the compiler, and those that others derive from must have one that needs no arguments.
/// </summary>
internal sealed class ConstructorNeeds
{
    private readonly HashSet<string> _bases;

    public ConstructorNeeds(IEnumerable<ListedType> types) =>
        _bases = [.. types.SelectMany(type => type.Bases).Select(name => name.Split('<')[0])];

    public bool NeedsInternalOne(ListedType type)
    {
        if (type.Keyword != "class" || type.IsStatic)
            return false;

        var constructors = type.Members.Where(member => member.Kind == MemberKind.Constructor).ToList();
        return constructors.Count == 0 || !constructors.Any(constructor => constructor.IsParameterlessConstructor) && IsBase(type);
    }

    private bool IsBase(ListedType type) => _bases.Contains(type.FullName.Split('<')[0]);
}
