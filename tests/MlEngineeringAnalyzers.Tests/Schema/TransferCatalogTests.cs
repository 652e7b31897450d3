using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.Schema.Transfers;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Schema;

/// <summary>The table of transfer functions against the operation catalogue.</summary>
public sealed class TransferCatalogTests
{
    private static readonly OperationKind[] s_steps = [OperationKind.Transform, OperationKind.Trainer, OperationKind.Calibrator];

    [Fact]
    public void Every_step_of_the_catalogue_has_a_transfer_function() =>
        Assert.Empty(OperationCatalog.All.Where(o => s_steps.Contains(o.Kind) && TransferCatalog.Find(o) is null).Select(o => o.Name));

    [Fact]
    public void Every_transfer_function_has_a_row_of_the_catalogue() =>
        Assert.Empty(TransferCatalog.All.Where(t => !OperationCatalog.All.Any(o => o.Owner == t.Owner && o.Name == t.Name)).Select(t => t.Name));
}
