using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlEngineeringAnalyzers.MLNet;

namespace MlEngineeringAnalyzers.Schema.Rows;

/// <summary>
/// Reads row classes from symbols as ML.NET does by reflection (<c>SchemaDefinition.Create</c>,
/// <c>InternalSchemaDefinition</c>, <c>TextLoader.CreateTextLoader</c>): public fields, then public properties, those of
/// the class before those of its bases.
/// </summary>
internal sealed class RowClassReader(MLNetSymbols mlNet)
{
    private static readonly SymbolDisplayFormat s_clrFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The columns of a class, and what is wrong with it.</summary>
    public RowClass Read(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || type.SpecialType == SpecialType.System_Object)
            return new(type, ImmutableArray<RowMember>.Empty, ImmutableArray<RowProblem>.Empty, IsUnknown: true);
        var members = ImmutableArray.CreateBuilder<RowMember>();
        var problems = ImmutableArray.CreateBuilder<RowProblem>();
        var complete = true;
        foreach (var member in Columns(named))
        {
            if (TypeOf(member).TypeKind == TypeKind.Error)
                complete = false;
            else if (!Has(member, mlNet.NoColumnAttribute))
                Add(member, members, problems);
            TextProblem(member, problems);
        }

        foreach (var twins in members.Where(m => m.CanRead).GroupBy(m => m.ColumnName, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Insert(0, new(RowUse.Read, twins.Last().Symbol, RuleIds.Attribute,
                $"Duplicate column name '{twins.Key}' detected, this is disallowed (Parameter 'userType')", "Give one of the members another [ColumnName]."));
        }

        return new(type, members.ToImmutable(), problems.ToImmutable(), IsUnknown: !complete);
    }

    private void Add(ISymbol member, ImmutableArray<RowMember>.Builder members, ImmutableArray<RowProblem>.Builder problems)
    {
        var type = TypeOf(member);
        var name = Attribute(member, mlNet.ColumnNameAttribute)?.ConstructorArguments.FirstOrDefault().Value as string ?? member.Name;
        var canRead = member is IFieldSymbol or IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public };
        // A readonly field is written too: reflection can.
        var canWrite = member is IFieldSymbol or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public };
        // Types of ML.NET's own (images) bring their column type along.
        var custom = member.GetAttributes().Concat(type.GetAttributes()).Any(a => IsDataViewType(a.AttributeClass)) || IsOfMLNet(type);
        var (item, isVector) = Item(type);
        ColumnType? column = null;
        if (item is { } kind && !custom)
        {
            column = InMemory(member, kind, isVector);
            AttributeProblems(member, kind, isVector, problems);
        }
        else if (!custom && canRead)
        {
            problems.Add(new(RowUse.Read, member, RuleIds.MemberType,
                $"Could not determine an IDataView type and registered custom types for member {member.Name} (Parameter 'rawType')",
                $"ML.NET has no column type for '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}': use float, string or another supported type, or mark the member [NoColumn]."));
        }

        if (item is null && !custom && canWrite)
        {
            problems.Add(new(RowUse.Write, member, RuleIds.MemberType,
                "Specified argument was out of the range of valid values. (Parameter 'columnIndex')",
                $"ML.NET has no column type for '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}': use float, string or another supported type, or mark the member [NoColumn]."));
        }

        members.Add(new(member, name, column, canRead, canWrite)
        {
            ClrName = ClrName(type),
            TextType = item is { } text && !custom ? InText(member, text) : null,
        });
    }

    private ColumnType InMemory(ISymbol member, ItemKind item, bool isVector)
    {
        var type = new ColumnType(item);
        if (Attribute(member, mlNet.KeyTypeAttribute) is { } key && item.IsUnsigned())
            type = ColumnType.Key(item, KeyCount(key)) with { Unreadable = item == ItemKind.UInt16 };
        if (!isVector)
            return type;
        return VectorSize(member) is { } size ? type with { Shape = ColumnShape.Vector, Size = size } : type with { Shape = ColumnShape.VarVector };
    }

    // One field of the file is a scalar, whatever the member is; several are a vector.
    private ColumnType? InText(ISymbol member, ItemKind item)
    {
        var type = new ColumnType(item);
        if (Attribute(member, mlNet.KeyTypeAttribute) is { } key && item.IsUnsigned())
            type = ColumnType.Key(item, KeyCount(key));
        if (Attribute(member, mlNet.LoadColumnAttribute) is not { } load)
            return null;
        switch (load.ConstructorArguments.Length)
        {
            case 1 when load.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } list:
                return list.Values.Length == 1 ? type : type with { Shape = ColumnShape.Vector, Size = list.Values.Length };
            case 1:
                return type;
            case 2 when load.ConstructorArguments[0].Value is int first && load.ConstructorArguments[1].Value is int last && last >= first:
                return last == first ? type : type with { Shape = ColumnShape.Vector, Size = last - first + 1 };
            default:
                return null;
        }
    }

    private void AttributeProblems(ISymbol member, ItemKind item, bool isVector, ImmutableArray<RowProblem>.Builder problems)
    {
        if (Attribute(member, mlNet.VectorTypeAttribute) is not null && !isVector)
        {
            problems.Add(new(RowUse.Read, member, RuleIds.Attribute,
                $"Member {member.Name} marked with VectorTypeAttribute, but does not appear to be a vector type (Parameter 'userType')",
                "Make the member an array, or remove [VectorType]."));
        }

        if (Attribute(member, mlNet.KeyTypeAttribute) is not { } key)
            return;
        if (!item.IsUnsigned())
        {
            problems.Add(new(RowUse.Read, member, RuleIds.Attribute,
                $"Member {member.Name} marked with KeyType attribute, but does not appear to be a valid kind of data for a key type (Parameter 'userType')",
                "Keys are byte, ushort, uint or ulong: change the member's type, or remove [KeyType]."));
        }
        else if (key.ConstructorArguments.IsEmpty && key.NamedArguments.IsEmpty)
        {
            problems.Add(new(RowUse.Read, member, RuleIds.Attribute,
                "Using KeyType without the Count parameter is not supported", "Say how many keys there are: [KeyType(count)]."));
        }
    }

    // [NoColumn] and [LoadColumnName] do not exempt a member from the text loader.
    private void TextProblem(ISymbol member, ImmutableArray<RowProblem>.Builder problems)
    {
        if (member is IPropertySymbol { GetMethod: not { DeclaredAccessibility: Accessibility.Public } })
            return;
        var kind = member is IFieldSymbol ? "Field" : "Property";
        if (Attribute(member, mlNet.LoadColumnAttribute) is null)
        {
            problems.Add(new(RowUse.Text, member, RuleIds.LoadColumn, $"{kind} '{member.Name}' is missing the LoadColumnAttribute attribute",
                "Say which field of the file it is: [LoadColumn(index)]; a member that is in no file belongs into another class."));
        }
        else if (TypeOf(member).TypeKind != TypeKind.Error && Item(TypeOf(member), isText: true).Item is null)
        {
            problems.Add(new(RowUse.Text, member, RuleIds.MemberType, $"{kind} {member.Name} is of unsupported type.",
                "Read it as a string or a number."));
        }
    }

    /// <summary>The members that reflection gives, in its order: fields before properties, own before inherited.</summary>
    private IEnumerable<ISymbol> Columns(INamedTypeSymbol type)
    {
        var fields = new List<ISymbol>();
        var properties = new List<ISymbol>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member.IsStatic || member.IsImplicitlyDeclared && member is not IPropertySymbol || member.DeclaredAccessibility != Accessibility.Public)
                    continue;
                if (member is IFieldSymbol { IsConst: false } && seen.Add(member.Name) && !IsChannel(TypeOf(member)))
                    fields.Add(member);
                else if (member is IPropertySymbol { IsIndexer: false } && seen.Add(member.Name) && !IsChannel(TypeOf(member)))
                    properties.Add(member);
            }
        }

        return fields.Concat(properties);
    }

    private (ItemKind? Item, bool IsVector) Item(ITypeSymbol type, bool isText = false)
    {
        if (type is IArrayTypeSymbol array)
            return (ItemKinds.OfClrType(ClrName(array.ElementType)), true);
        if (!isText && type is INamedTypeSymbol { TypeArguments: [var element] } buffer && SymbolEqualityComparer.Default.Equals(buffer.OriginalDefinition, mlNet.VBuffer))
            return (ItemKinds.OfClrType(ClrName(element)), true);
        return (ItemKinds.OfClrType(ClrName(type)) is { } item and not ItemKind.Image ? item : null, false);
    }

    private int? VectorSize(ISymbol member)
    {
        if (Attribute(member, mlNet.VectorTypeAttribute) is not { ConstructorArguments: { IsEmpty: false } arguments })
            return null;
        var dimensions = arguments[0].Kind == TypedConstantKind.Array ? (arguments[0].IsNull ? ImmutableArray<TypedConstant>.Empty : arguments[0].Values) : arguments;
        if (dimensions.IsEmpty)
            return null;
        var size = 1;
        foreach (var dimension in dimensions)
            size *= dimension.Value is int number ? number : 0;
        return size > 0 ? size : null;
    }

    private static ulong? KeyCount(AttributeData key) => key.ConstructorArguments is [{ Value: { } count }] ? Convert.ToUInt64(count, System.Globalization.CultureInfo.InvariantCulture) : null;

    private bool IsDataViewType(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is not null && mlNet.DataViewTypeAttribute is { } ancestor; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return !SymbolEqualityComparer.Default.Equals(attribute, mlNet.VectorTypeAttribute) && !SymbolEqualityComparer.Default.Equals(attribute, mlNet.KeyTypeAttribute);
        }

        return false;
    }

    private bool IsOfMLNet(ITypeSymbol type) =>
        MLNetSymbols.IsNamespace(type.ContainingNamespace)
        && type.Name != "DataViewRowId" && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, mlNet.VBuffer);

    private static bool IsChannel(ITypeSymbol type) => type.Name == "IChannel";

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static bool Has(ISymbol member, INamedTypeSymbol? attribute) => Attribute(member, attribute) is not null;

    private static AttributeData? Attribute(ISymbol member, INamedTypeSymbol? attribute) =>
        attribute is null ? null : member.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));

    /// <summary>The name of a .NET type in full: <c>System.Single[]</c>.</summary>
    private static string ClrName(ITypeSymbol type) => type is IArrayTypeSymbol array
        ? $"{ClrName(array.ElementType)}[{new string(',', array.Rank - 1)}]"
        : type.ToDisplayString(s_clrFormat);
}
