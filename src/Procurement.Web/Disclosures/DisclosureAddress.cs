using Procurement.Domain.Common;
using Procurement.Domain.Tracing;
using Procurement.Web.Ui;

namespace Procurement.Web.Disclosures;

/// <summary>The addresses of the desk's pages, each with the layout where one other than the chosen is looked at.</summary>
public static class DisclosureAddress
{
    public const string Years = "/disclosures";

    public static string Preview(FiscalYear year, string? layout = null) => $"{Years}/{year}{Query(layout)}";

    public static string Choice(FiscalYear year, string? layout = null) => $"{Years}/{year}/choice{Query(layout)}";

    public static string Figure(FiscalYear year, FigureKey key, string? layout) => Figure(year, key.ToString(), layout);

    /// <param name="key">A key's text.</param>
    public static string Figure(FiscalYear year, string key, string? layout, string ending = "") =>
        $"{Years}/{year}/figure{ending}?of={Uri.EscapeDataString(key)}{(layout is null ? "" : $"&layout={Uri.EscapeDataString(layout)}")}";

    public static IReadOnlyList<Crumb> Crumbs(FiscalYear year, params Crumb[] rest) => [new("信息公开", Years), new($"{year} 年", Preview(year)), .. rest];

    /// <summary>The pages of the desk as seen from a year's disclosure.</summary>
    /// <param name="current">preview, choice, versions, compare, layouts or published.</param>
    public static IReadOnlyList<Tab> Tabs(FiscalYear year, string? current) =>
    [
        new("预览", Preview(year), current == "preview"),
        new("版式与用语", Choice(year), current == "choice"),
        new("版本与发布", $"{Years}/{year}/versions", current == "versions"),
        new("比较", $"{Years}/compare?to={year}", current == "compare"),
        new("版式", "/layouts", current == "layouts"),
        new("核对文件", "/published", current == "published"),
    ];

    private static string Query(string? layout) => layout is null ? "" : $"?layout={Uri.EscapeDataString(layout)}";
}
