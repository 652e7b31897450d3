using Microsoft.ML;
using Microsoft.ML.Data;

namespace HousePrices.Training;

/// <summary>Would another trainer do better?</summary>
public static class Experiments
{
    /// <summary>Tries three trainers, prints how far off each is, and keeps the boosted trees.</summary>
    public static void Compare()
    {
        var ml = new MLContext(seed: DateTime.Now.Millisecond);
        var houses = ml.Data.LoadFromTextFile<House>(Files.Houses, separatorChar: ',', hasHeader: true);

        // The features are the same for all of them, so they are prepared only once.
        var prepared = ml.Data.Cache(Features(ml).Fit(houses).Transform(houses));
        var split = ml.Data.TrainTestSplit(prepared, testFraction: 0.2);
        var line = ml.Regression.Trainers.Sdca(nameof(House.Price)).Fit(split.TrainSet);
        Print("Linear model", ml.Regression.Evaluate(line.Transform(split.TestSet), nameof(House.Price)));

        var forest = Forest(ml).Fit(houses);
        Print("Forest", ml.Regression.Evaluate(forest.Transform(houses), nameof(House.Price)));

        var folds = ml.Regression.CrossValidate(houses, BoostedTrees(ml), numberOfFolds: 5, labelColumnName: nameof(House.Price));
        var best = folds.OrderBy(fold => fold.Metrics.MeanAbsoluteError).First();
        Print("Boosted trees", best.Metrics);

        // A last look at what is kept.
        ml.Regression.Evaluate(best.Model.Transform(houses), nameof(House.Price));

        using var file = File.OpenWrite(Files.Candidate);
        ml.Model.Save(best.Model, houses.Schema, file);
    }

    private static IEstimator<ITransformer> Features(MLContext ml) =>
        ml.Transforms.Categorical.OneHotEncoding(nameof(House.District))
            .Append(ml.Transforms.Concatenate("Features", nameof(House.Area), nameof(House.Rooms), nameof(House.Built), nameof(House.District)))
            .Append(ml.Transforms.NormalizeMinMax("Features"));

    private static IEstimator<ITransformer> Forest(MLContext ml) =>
        Features(ml).Append(ml.Regression.Trainers.FastForest(nameof(House.Price)));

    private static IEstimator<ITransformer> BoostedTrees(MLContext ml) =>
        Features(ml).Append(ml.Regression.Trainers.FastTree(nameof(House.Price)));

    private static void Print(string trainer, RegressionMetrics metrics) =>
        Console.WriteLine($"{trainer}: {metrics.MeanAbsoluteError:F1} off on average, R2 {metrics.RSquared:F2}");
}
