// Roslyn has an OperationKind too; here the word means ML.NET's.
global using OperationKind = MlEngineeringAnalyzers.MLNet.OperationKind;
