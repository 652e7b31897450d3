using Microsoft.ML;

namespace HousePrices.Serving;

/// <summary>Serves valuations over HTTP.</summary>
public static class PriceService
{
    private static readonly MLContext s_ml = new();
    private static readonly PredictionEngine<House, Valuation> s_engine =
        s_ml.Model.CreatePredictionEngine<House, Valuation>(s_ml.Model.Load(Files.Model, out _));

    /// <summary>Runs until it is stopped.</summary>
    public static void Run(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();

        app.MapPost("/value", (House house) => s_engine.Predict(house));

        // The candidate is asked now and then, to see how far the two are apart.
        app.MapPost("/candidate", (House house) =>
        {
            var candidate = s_ml.Model.Load(Files.Candidate, out _);
            return s_ml.Model.CreatePredictionEngine<House, Valuation>(candidate).Predict(house);
        });

        app.Run();
    }
}
