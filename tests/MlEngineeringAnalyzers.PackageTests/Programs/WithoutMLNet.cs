namespace Houses;

// The names are ML.NET's, the types are not.
internal static class Program
{
    private static void Main()
    {
        var ml = new MLContext();
        ml.Save(ml.Fit("houses.csv"), "prices.zip");
    }
}

internal sealed class MLContext
{
    public object Fit(string source) => source;

    public void Save(object model, string path) => System.Console.WriteLine($"{model} to {path}");
}
