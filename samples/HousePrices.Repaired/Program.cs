using HousePrices.Serving;
using HousePrices.Training;

namespace HousePrices;

/// <summary>Predicts what a house will sell for: trains the model, tries ideas, lists bargains, serves prices.</summary>
public static class Program
{
    /// <summary>Does what the first argument says.</summary>
    public static void Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "train":
                PriceTrainer.Train();
                break;
            case "compare":
                Experiments.Compare();
                break;
            case "bargains":
                Bargains.Print();
                break;
            case "serve":
                PriceService.Run(args);
                break;
            default:
                Console.WriteLine("Say one of: train, compare, bargains, serve");
                break;
        }
    }
}
