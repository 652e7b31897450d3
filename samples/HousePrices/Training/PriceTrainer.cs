using Microsoft.ML;

namespace HousePrices.Training;

/// <summary>Trains the model that the service uses.</summary>
public static class PriceTrainer
{
    /// <summary>Reads houses.csv and writes the model.</summary>
    public static void Train()
    {
        var ml = new MLContext();
        var houses = ml.Data.LoadFromTextFile<House>(Files.Houses, separatorChar: ',', hasHeader: true);

        // Garages and parking spaces are in the list too.
        ml.Data.FilterRowsByColumn(houses, nameof(House.Area), lowerBound: 25);

        var split = ml.Data.TrainTestSplit(houses, testFraction: 0.2, seed: Environment.TickCount);

        var pipeline = ml.Transforms.Categorical.OneHotEncoding(nameof(House.District))
            .Append(ml.Transforms.Concatenate("Features", nameof(House.Area), nameof(House.Rooms), nameof(House.Built), nameof(House.District)))
            .Append(ml.Transforms.NormalizeMinMax("Features"))
            .Append(ml.Regression.Trainers.Sdca(nameof(House.Price)));

        Console.WriteLine("Training ...");
        var model = pipeline.Fit(split.TrainSet);
        ml.Model.Save(model, null, Files.Model);

        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), nameof(House.Price));
        Console.WriteLine($"{metrics.MeanAbsoluteError:F1} off on average, R2 {metrics.RSquared:F2}");
    }
}
