using Procurement.Web.Ui;

namespace Procurement.Web.Stocktaking;

/// <summary>The pages of one stock-take beside one another.</summary>
public static class StocktakeTabs
{
    /// <param name="current">The tab's part of the address, empty for the first.</param>
    public static Tab[] Of(Guid id, string current)
    {
        (string Label, string Part)[] pages = [("进度", ""), ("清单", "items"), ("盘点表", "sheet"), ("核对", "results"), ("报告", "report")];
        return [.. pages.Select(page => new Tab(page.Label, page.Part.Length == 0 ? $"/stocktakes/{id}" : $"/stocktakes/{id}/{page.Part}", page.Part == current))];
    }
}
