using BenchmarkDotNet.Running;
using MlEngineeringAnalyzers.Benchmarks;

if (args.FirstOrDefault() is not "--quick")
{
    BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
    return 0;
}

return QuickRun.Run(args[1..]);
