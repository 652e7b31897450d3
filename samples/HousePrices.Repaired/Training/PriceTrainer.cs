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
        var houses = LoadHouses(ml);
        var split = ml.Data.TrainTestSplit(houses, testFraction: 0.2, seed: 1);

        Console.WriteLine("Training ...");
        var model = CreatePipeline(ml).Fit(split.TrainSet);

        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), nameof(House.Price));
        Console.WriteLine($"{metrics.MeanAbsoluteError:F1} off on average, R2 {metrics.RSquared:F2}");

        ml.Model.Save(model, houses.Schema, Files.Model);
        Console.WriteLine($"Wrote {Files.Model}");
    }

    /// <summary>The houses that were sold, without what is no house.</summary>
    public static IDataView LoadHouses(MLContext ml)
    {
        var houses = ml.Data.LoadFromTextFile<House>(Files.Houses, separatorChar: ',', hasHeader: true);

        // Garages and parking spaces are in the list too.
        return ml.Data.FilterRowsByColumn(houses, nameof(House.Area), lowerBound: 25);
    }

    /// <summary>From a house to its price.</summary>
    public static IEstimator<ITransformer> CreatePipeline(MLContext ml) => Features(ml).Append(LinearModel(ml));

    /// <summary>From a house to what the trainers look at.</summary>
    public static IEstimator<ITransformer> Features(MLContext ml) =>
        ml.Transforms.Categorical.OneHotEncoding(nameof(House.District))
            .Append(ml.Transforms.Concatenate("Features", nameof(House.Area), nameof(House.Rooms), nameof(House.Built), nameof(House.District)))
            .Append(ml.Transforms.NormalizeMinMax("Features"));

    /// <summary>A linear model that comes out the same on every run: with more threads, it would not.</summary>
    public static IEstimator<ITransformer> LinearModel(MLContext ml) =>
        ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = nameof(House.Price), NumberOfThreads = 1 });
}
