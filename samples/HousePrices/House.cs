using Microsoft.ML.Data;

namespace HousePrices;

/// <summary>A house, as a line of houses.csv or listings.csv has it.</summary>
public class House
{
    /// <summary>Square metres.</summary>
    [LoadColumn(0)]
    public float Area { get; set; }

    /// <summary>Rooms, without kitchen and bath.</summary>
    [LoadColumn(1)]
    public float Rooms { get; set; }

    /// <summary>The year in which it was built.</summary>
    [LoadColumn(2)]
    public float Built { get; set; }

    /// <summary>Part of the town.</summary>
    [LoadColumn(3)]
    public string District { get; set; } = "";

    /// <summary>What it was sold for, or what the owner asks, in thousands of euros.</summary>
    [LoadColumn(4)]
    public float Price { get; set; }
}

/// <summary>What the model says.</summary>
public class Valuation
{
    /// <summary>The price that the model expects, in thousands of euros.</summary>
    [ColumnName("Score")]
    public float Value { get; set; }
}
