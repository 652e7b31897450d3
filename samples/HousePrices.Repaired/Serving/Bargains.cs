using Microsoft.ML;
using Microsoft.ML.Data;

namespace HousePrices.Serving;

/// <summary>Houses that are for sale for less than they are worth.</summary>
public static class Bargains
{
    /// <summary>Prints the best offers of listings.csv.</summary>
    public static void Print()
    {
        var ml = new MLContext();
        var model = ml.Model.Load(Files.Model, out _);
        var listings = ml.Data.LoadFromTextFile<House>(Files.Listings, separatorChar: ',', hasHeader: true);

        var offers = ml.Data.CreateEnumerable<ValuedHouse>(model.Transform(listings), reuseRowObject: false).ToList();
        foreach (var house in offers.Where(house => house.Value > house.Price * 1.1))
            Console.WriteLine($"{house.District}, {house.Area} m2: asks {house.Price:F0}, worth {house.Value:F0}");
    }

    /// <summary>A house with the price that the model expects.</summary>
    public sealed class ValuedHouse : House
    {
        /// <summary>In thousands of euros.</summary>
        [ColumnName("Score")]
        public float Value { get; set; }
    }
}
