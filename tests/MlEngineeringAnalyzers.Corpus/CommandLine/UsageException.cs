namespace MlEngineeringAnalyzers.Corpus;

/// <summary>The command line, or a file that it names, cannot be used. The message is for the person who typed it.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class UsageException(string message) : Exception(message);
