using Microsoft.ML;
using Microsoft.ML.Data;

namespace Houses;

// Violates some rules on purpose, also such as are off by default, or fail at run time. The comments at the ends of the lines
// say which: the tests expect these and no others.
internal static class Program
{
    private static void Main()
    {
        var ml = new MLContext(); // MLE1001
        var houses = ml.Data.LoadFromTextFile<House>("houses.csv"); // MLE4005 MLE6001
        var model = Pipeline(ml).Fit(houses); // MLE5090 MLE5091
        ml.Model.Save(model, null, "prices.zip"); // MLE2001 MLE3001 MLE3003
    }

    private static IEstimator<ITransformer> Pipeline(MLContext ml) =>
        ml.Transforms.Concatenate("Features", nameof(House.Size), nameof(House.Rooms))
            .Append(ml.Transforms.NormalizeMinMax("Features"))
            .AppendCacheCheckpoint(ml)
            .Append(ml.Regression.Trainers.Sdca());
}

internal sealed class House
{
    [LoadColumn(0)]
    public float Size { get; set; }

    [LoadColumn(1)]
    public float Rooms { get; set; }

    [LoadColumn(2)]
    public float Label { get; set; }

    [LoadColumn(3)]
    public decimal Tax { get; set; } // MLE5008
}
