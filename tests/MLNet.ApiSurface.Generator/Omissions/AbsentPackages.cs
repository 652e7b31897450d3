using System.Text.RegularExpressions;

namespace MLNet.ApiSurface.Generator.Omissions;

/// <summary>The packages whose types ML.NET's surface mentions and which the declarations do without.</summary>
internal static partial class AbsentPackages
{
    /// <summary>The package of the first type in the text that is not to be had, or null.</summary>
    public static string? FirstMentioned(string text)
    {
        var match = Mention().Match(text);
        return match.Success ? match.Groups.Values.Skip(1).First(group => group.Success).Name switch
        {
            "torch" => "TorchSharp",
            "onnx" => "Microsoft.ML.OnnxRuntime",
            "tensorflow" => "TensorFlow.NET",
            "protobuf" => "Google.Protobuf",
            "tokenizers" => "Microsoft.ML.Tokenizers",
            var other => throw new InvalidOperationException(other),
        } : null;
    }

    // Microsoft.ML.TorchSharp is ML.NET's own namespace, TorchSharp is the package's.
    [GeneratedRegex(@"(?<![\w.])(?:(?<torch>TorchSharp\.)|(?<onnx>Microsoft\.ML\.OnnxRuntime\.)|(?<tensorflow>Tensorflow\.)|(?<protobuf>Google\.Protobuf\.)|(?<tokenizers>Microsoft\.ML\.Tokenizers\.))", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
