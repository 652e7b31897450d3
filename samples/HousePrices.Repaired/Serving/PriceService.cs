using Microsoft.Extensions.ML;
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
        builder.Services.AddPredictionEnginePool<House, Valuation>().FromFile(Files.Model);
        var app = builder.Build();

        app.MapPost("/value", (House house, PredictionEnginePool<House, Valuation> prices) => prices.Predict(house));

        var model = ml.Model.Load(Files.Candidate, out _);
        var engine = new ThreadLocal<PredictionEngine<House, Valuation>>(() => ml.Model.CreatePredictionEngine<House, Valuation>(model));
        // The candidate is asked now and then, to see how far the two are apart.
        app.MapPost("/candidate", (House house) =>
        {
            return engine.Value!.Predict(house);
        });

        app.Run();
    }
}
