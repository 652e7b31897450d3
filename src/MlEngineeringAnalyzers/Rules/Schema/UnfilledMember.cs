namespace MlEngineeringAnalyzers.Rules.Schema;

/// <summary>MLE5012: no column has the name of a member of the prediction class.</summary>
internal sealed class UnfilledMember() : CertainFailureRule(Descriptors.UnfilledMember)
{
    private protected override string Text(Lineage.Shapes.SchemaFinding finding) => finding.Failure.Message.Length > 0
        ? base.Text(finding)
        : $"No column is called '{finding.Failure.ColumnName}', so that this member always keeps its default value, and nothing fails. {finding.Failure.Advice}";
}
