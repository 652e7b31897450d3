System.Console.WriteLine("usage: MlEngineeringAnalyzers.Corpus <folder>");
