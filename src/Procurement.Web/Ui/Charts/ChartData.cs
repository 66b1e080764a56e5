namespace Procurement.Web.Ui.Charts;

/// <summary>One value of a chart, in the unit the chart names.</summary>
public sealed record ChartPoint(string Label, decimal Value);

/// <summary>One bar of parts; as many values as the chart has series, none below zero.</summary>
public sealed record ChartStack(string Label, IReadOnlyList<decimal> Values);

/// <summary>What every chart says of itself.</summary>
/// <param name="Id">Unique on the page; letters, digits and hyphens.</param>
/// <param name="Title">What is shown, as a heading.</param>
/// <param name="Unit">As 元 or 万元.</param>
/// <param name="Description">One sentence for those who do not see the drawing; the table under it holds the figures.</param>
/// <param name="LabelHead">The heading of the table's first column, as 项目 or 采购方式.</param>
/// <param name="Format">How values print.</param>
public sealed record ChartText(string Id, string Title, string Unit, string Description, string LabelHead = "名称", string Format = "#,##0.00")
{
    public string Print(decimal value) => value.ToString(Format);
}
