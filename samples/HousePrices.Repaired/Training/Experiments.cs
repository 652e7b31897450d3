using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace HousePrices.Training;

/// <summary>Would another trainer do better?</summary>
public static class Experiments
{
    /// <summary>Compares three trainers by cross-validation and keeps the boosted trees, trained on all they may see.</summary>
    public static void Compare()
    {
        var ml = new MLContext(seed: 1);
        var houses = ml.Data.LoadFromTextFile<House>(Files.Houses, separatorChar: ',', hasHeader: true);
        var split = ml.Data.TrainTestSplit(houses, testFraction: 0.2, seed: 1);

        Print("Linear model", CrossValidate(ml, split.TrainSet, LinearModel(ml)));
        Print("Forest", CrossValidate(ml, split.TrainSet, Forest(ml)));
        Print("Boosted trees", CrossValidate(ml, split.TrainSet, BoostedTrees(ml)));

        var model = BoostedTrees(ml).Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet), nameof(House.Price));
        Print("Boosted trees, on houses that no comparison has seen", metrics.MeanAbsoluteError);

        using var file = File.Create(Files.Candidate);
        ml.Model.Save(model, houses.Schema, file);
    }

    // Each fold prepares its features from its own training rows.
    private static double CrossValidate(MLContext ml, IDataView houses, IEstimator<ITransformer> pipeline) =>
        ml.Regression.CrossValidate(houses, pipeline, numberOfFolds: 5, labelColumnName: nameof(House.Price))
            .Average(fold => fold.Metrics.MeanAbsoluteError);

    private static IEstimator<ITransformer> Features(MLContext ml) =>
        ml.Transforms.Categorical.OneHotEncoding(nameof(House.District))
            .Append(ml.Transforms.Concatenate("Features", nameof(House.Area), nameof(House.Rooms), nameof(House.Built), nameof(House.District)))
            .Append(ml.Transforms.NormalizeMinMax("Features"));

    private static IEstimator<ITransformer> LinearModel(MLContext ml) =>
        Features(ml)
            .AppendCacheCheckpoint(ml)
            .Append(ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { LabelColumnName = nameof(House.Price), NumberOfThreads = 1 }));

    private static IEstimator<ITransformer> Forest(MLContext ml) =>
        Features(ml).Append(ml.Regression.Trainers.FastForest(nameof(House.Price)));

    private static IEstimator<ITransformer> BoostedTrees(MLContext ml) =>
        Features(ml).Append(ml.Regression.Trainers.FastTree(nameof(House.Price)));

    private static void Print(string trainer, double meanAbsoluteError) =>
        Console.WriteLine($"{trainer}: {meanAbsoluteError:F1} off on average");
}
