// Where the attributes may stand: listings show no attributes, so the generated declarations are partial and the rest is here.
using System;

namespace Microsoft.ML
{
    [AttributeUsage(AttributeTargets.Class)]
    public abstract partial class ExtensionBaseAttribute
    {
    }
}

namespace Microsoft.ML.Data
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class ColumnNameAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public abstract partial class DataViewTypeAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class KeyTypeAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class LoadColumnAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class LoadColumnNameAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class NoColumnAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed partial class VectorTypeAttribute
    {
    }
}

namespace Microsoft.ML.SearchSpace
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    public sealed partial class BooleanChoiceAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    public sealed partial class ChoiceAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    public sealed partial class NestOptionAttribute
    {
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    public sealed partial class RangeAttribute
    {
    }
}
