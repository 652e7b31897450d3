namespace HousePrices;

/// <summary>The files that the program reads and writes.</summary>
public static class Files
{
    private const string ModelVersion = "1.0.0";

    /// <summary>Houses that were sold.</summary>
    public static readonly string Houses = Path.Combine(AppContext.BaseDirectory, "houses.csv");

    /// <summary>Houses that are for sale.</summary>
    public static readonly string Listings = Path.Combine(AppContext.BaseDirectory, "listings.csv");

    /// <summary>The model of the service.</summary>
    public static readonly string Model = Path.Combine(AppContext.BaseDirectory, $"model-{ModelVersion}.zip");

    /// <summary>The best model of the last comparison.</summary>
    public static readonly string Candidate = Path.Combine(AppContext.BaseDirectory, $"candidate-{ModelVersion}.zip");
}
