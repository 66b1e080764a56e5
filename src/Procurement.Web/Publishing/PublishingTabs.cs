using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Publishing;

/// <summary>The tabs of a year's disclosure.</summary>
public static class PublishingTabs
{
    /// <param name="current"><c>versions</c>, <c>compare</c>; null for a page below them.</param>
    public static IReadOnlyList<Tab> Of(FiscalYear year, string? current, long? count = null) =>
    [
        new("预览", $"/disclosures/{year}", current == "preview"),
        new("版本与发布", $"/disclosures/{year}/versions", current == "versions", count),
        new("比较", $"/disclosures/compare?to={year}", current == "compare"),
    ];

    public static Crumb[] Crumbs(FiscalYear year, string last) => [new("信息公开", "/disclosures"), new($"{year} 年", $"/disclosures/{year}"), new(last)];
}
