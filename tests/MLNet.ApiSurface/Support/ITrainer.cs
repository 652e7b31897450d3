namespace Microsoft.ML
{
    /// <summary>Internal to ML.NET, but the options of FastTree's trainers are public component factories of it.</summary>
    internal interface ITrainer
    {
    }
}
