namespace MlEngineeringAnalyzers.TestKit;

/// <summary>
/// Small complete ML.NET programs around the statements that a test is about. A test class says
/// <c>using static MlEngineeringAnalyzers.TestKit.Programs;</c>.
/// </summary>
public static class Programs
{
    /// <summary>The usings of every program.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using Microsoft.ML;
        using Microsoft.ML.Data;


        """;

    /// <summary>
    /// The row class <c>House</c>, with the columns Size, Rooms, City and Label (its price), and <c>HousePrediction</c>.
    /// </summary>
    public const string RowClasses = """


        /// <summary>A house that was sold.</summary>
        public class House
        {
            [LoadColumn(0)] public float Size { get; set; }
            [LoadColumn(1)] public float Rooms { get; set; }
            [LoadColumn(2)] public string City { get; set; } = "";
            [LoadColumn(3), ColumnName("Label")] public float Price { get; set; }
        }

        /// <summary>What a house will cost.</summary>
        public class HousePrediction
        {
            [ColumnName("Score")] public float Price { get; set; }
        }

        """;

    /// <summary>
    /// Beyond reproach: a seeded context, data, a split and a regression pipeline. Nothing is known of <c>path</c>.
    /// </summary>
    public const string Prelude = """
        var path = args[0];
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<House>("houses.tsv", hasHeader: true);
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
        var pipeline = ml.Transforms.Categorical.OneHotEncoding("City")
            .Append(ml.Transforms.Concatenate("Features", "Size", "Rooms", "City"))
            .Append(ml.Regression.Trainers.LbfgsPoissonRegression());

        """;

    /// <summary>
    /// A console program that runs <paramref name="statements"/> with <c>path</c>, <c>ml</c>, <c>data</c>, <c>split</c> and
    /// <c>pipeline</c> in scope. Local functions may be among the statements, and types at their end.
    /// </summary>
    public static string Program(string statements) => Bare(Prelude + statements);

    /// <summary>The same program without these variables: <paramref name="statements"/> are all it does.</summary>
    public static string Bare(string statements) => Usings + statements + RowClasses;

    /// <summary>A file of the same program that declares types: helpers, services, controllers.</summary>
    public static string Types(string declarations) => Usings + declarations;
}
