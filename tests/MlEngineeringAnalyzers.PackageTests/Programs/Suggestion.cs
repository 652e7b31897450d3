using Microsoft.ML;
using Microsoft.ML.Data;

namespace Houses;

// Violates a rule of warnings in a way that weighs less: it is a suggestion.
internal static class Program
{
    private static void Main()
    {
        var ml = new MLContext(seed: 1);
        var houses = ml.Data.LoadFromTextFile<House>("houses.csv", separatorChar: ',');
        var cities = ml.Transforms.Categorical.OneHotEncoding(nameof(House.City)).Fit(houses); // MLE2003
        var split = ml.Data.TrainTestSplit(cities.Transform(houses));
        System.Console.WriteLine(split.TestSet.GetRowCount());
    }
}

internal sealed class House
{
    [LoadColumn(0)]
    public string City { get; set; } = "";

    [LoadColumn(1)]
    public float Label { get; set; }
}
