using Microsoft.Extensions.ML;

namespace HousePrices.Serving;

/// <summary>Serves valuations over HTTP.</summary>
public static class PriceService
{
    private const string Current = "current";
    private const string Candidate = "candidate";

    /// <summary>Runs until it is stopped.</summary>
    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddPredictionEnginePool<House, Valuation>()
            .FromFile(Current, Files.Model)
            .FromFile(Candidate, Files.Candidate);
        var app = builder.Build();

        app.MapPost("/value", (House house, PredictionEnginePool<House, Valuation> pool) => pool.Predict(Current, house));

        // The candidate is asked now and then, to see how far the two are apart.
        app.MapPost("/candidate", (House house, PredictionEnginePool<House, Valuation> pool) => pool.Predict(Candidate, house));

        app.Run();
    }
}
