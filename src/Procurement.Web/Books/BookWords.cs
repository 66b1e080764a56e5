using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Books;

/// <summary>How the books' pages call things.</summary>
public static class BookWords
{
    public static StatusBadge Badge(AssetYearStatus status) => new(BookYearState.NameOf(status), status switch
    {
        AssetYearStatus.Open => "draft",
        AssetYearStatus.Closed => "done",
        _ => "pending",
    });

    /// <summary>As in <c>?by=kind</c>.</summary>
    public static string Key(this RollBy by) => by.ToString().ToLowerInvariant();

    public static RollBy Parse(string? key) => Enum.GetValues<RollBy>().FirstOrDefault(by => by.Key() == key);

    public static string ChineseName(this RollBy by) => by switch
    {
        RollBy.Class => "按门类",
        RollBy.Kind => "按类别",
        RollBy.Unit => "按单位",
        RollBy.Row => "按公开表五行",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a view."),
    };

    public static string Head(this RollBy by) => by switch
    {
        RollBy.Class => "门类",
        RollBy.Unit => "单位",
        RollBy.Row => "项目",
        _ => "类别",
    };

    public static string ChineseName(this YearChangeSide side) => side switch
    {
        YearChangeSide.Addition => "本年增加",
        YearChangeSide.Adjustment => "本年调整",
        _ => "本年减少",
    };

    /// <summary>As the table prints it: what was disposed of stands without a sign under 本年减少.</summary>
    public static BookFigure Printed(this RollRow row, YearChange change) => change.Side() is YearChangeSide.Disposal ? -row.Of(change) : row.Of(change);

    /// <summary>Blank where there is nothing.</summary>
    public static string Blank(this Money amount) => amount.IsZero ? "" : amount.Show();

    public static IReadOnlyList<Crumb> Crumbs(params Crumb[] more) => [new("资产账", "/books"), .. more];

    public static IReadOnlyList<Tab> Tabs(FiscalYear year, RollBy? by, string? view) =>
    [
        .. Enum.GetValues<RollBy>().Select(one => new Tab(one.ChineseName(), $"/books/{year}?by={one.Key()}", by == one && view is null)),
        new("累计折旧", $"/books/{year}?view=depreciation", view == "depreciation"),
        new("结账清单与结账", $"/books/{year}/closing", view == "closing"),
    ];
}
