using static MlEngineeringAnalyzers.MLNet.Tables.TransformOperations;

namespace MlEngineeringAnalyzers.MLNet.Tables;

/// <summary>
/// Images, and models from other frameworks. None of these steps learns and none has an ONNX saver; pixels share one
/// scale, and what a foreign model gives back nobody can tell from here.
/// </summary>
internal static class ImageOperations
{
    /// <summary>The rows of this table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Step(Owners.Transforms, "ConvertToGrayscale", onnx: false),
        Step(Owners.Transforms, "ConvertToImage",     onnx: false),
        Step(Owners.Transforms, "ExtractPixels",      onnx: false, normalizes: true),
        Step(Owners.Transforms, "LoadImages",         onnx: false),
        Step(Owners.Transforms, "LoadRawImageBytes",  onnx: false),
        Step(Owners.Transforms, "ResizeImages",       onnx: false),

        Step(Owners.Transforms,      "ApplyOnnxModel",       onnx: false, normalizes: true),
        Step(Owners.Transforms,      "DnnFeaturizeImage",    onnx: false, normalizes: true),
        Step(Owners.TensorFlowModel, "ScoreTensorFlowModel", onnx: false, normalizes: true),
    ];
}
