using Microsoft.ML;

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

        var offers = ml.Data.CreateEnumerable<House>(listings, reuseRowObject: false).ToList();
        foreach (var (house, prediction) in offers.Zip(ml.Data.CreateEnumerable<Valuation>(model.Transform(ml.Data.LoadFromEnumerable(offers)), reuseRowObject: false, ignoreMissingColumns: true)))
        {
            var value = prediction.Value;
            if (value > house.Price * 1.1)
                Console.WriteLine($"{house.District}, {house.Area} m2: asks {house.Price:F0}, worth {value:F0}");
        }
    }
}
