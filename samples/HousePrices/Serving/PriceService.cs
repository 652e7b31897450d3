using Microsoft.ML;

namespace HousePrices.Serving;

/// <summary>Serves valuations over HTTP.</summary>
public static class PriceService
{
    /// <summary>Runs until it is stopped.</summary>
    public static void Run(string[] args)
    {
        var ml = new MLContext();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(ml.Model.CreatePredictionEngine<House, Valuation>(ml.Model.Load(Files.Model, out _)));
        var app = builder.Build();

        app.MapPost("/value", (House house, PredictionEngine<House, Valuation> prices) => prices.Predict(house));

        // The candidate is asked now and then, to see how far the two are apart.
        app.MapPost("/candidate", (House house) =>
        {
            var model = ml.Model.Load(Files.Candidate, out _);
            return ml.Model.CreatePredictionEngine<House, Valuation>(model).Predict(house);
        });

        app.Run();
    }
}
