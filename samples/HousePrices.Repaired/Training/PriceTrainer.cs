using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace HousePrices.Training;

/// <summary>Trains the model that the service uses.</summary>
public static class PriceTrainer
{
    /// <summary>Reads houses.csv and writes the model.</summary>
    public static void Train()
    {
        var ml = new MLContext(seed: 1);
        var houses = ml.Data.LoadFromTextFile<House>(Files.Houses, separatorChar: ',', hasHeader: true);

        // Garages and parking spaces are in the list too.
        houses = ml.Data.FilterRowsByColumn(houses, nameof(House.Area), lowerBound: 25);

        var split = ml.Data.TrainTestSplit(houses, testFraction: 0.2, seed: 1);

        var pipeline = BuildPipeline(ml);

        Console.WriteLine("Training ...");
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), nameof(House.Price));
        Console.WriteLine($"{metrics.MeanAbsoluteError:F1} off on average, R2 {metrics.RSquared:F2}");
        ml.Model.Save(model, split.TrainSet.Schema, Files.Model);
    }

    private static IEstimator<ITransformer> BuildPipeline(MLContext ml)
    {
        return ml.Transforms.Categorical.OneHotEncoding(nameof(House.District))
            .Append(ml.Transforms.Concatenate("Features", nameof(House.Area), nameof(House.Rooms), nameof(House.Built), nameof(House.District)))
            .Append(ml.Transforms.NormalizeMinMax("Features"))
            .AppendCacheCheckpoint(ml)
            .Append(ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = nameof(House.Price), NumberOfThreads = 1 }));
    }
}
