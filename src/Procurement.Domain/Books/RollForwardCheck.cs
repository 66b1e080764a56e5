using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Books;

/// <summary>Whether a roll-forward adds up, to the fen: every row across, every column down, and what only moves within comes to nothing.</summary>
public static class RollForwardCheck
{
    /// <param name="wholeDepartment">Whether all units are in it; a move between units is zero only then.</param>
    public static IReadOnlyList<RollMismatch> Find(RollForward table, bool wholeDepartment = true) =>
    [
        .. table.Rows.Append(table.Total).SelectMany(Across),
        .. Down("期初", table, row => row.Opening),
        .. YearChanges.All.SelectMany(change => Down(change.ChineseName(), table, row => row.Of(change))),
        .. Down("本年计提折旧", table, row => new BookFigure(Quantity.Zero, Money.Zero, row.Charges)),
        .. Down("期末", table, row => row.Closing),
        .. YearChanges.All.Where(change => change.IsZeroSum() && wholeDepartment).SelectMany(change => Within(table, change)),
    ];

    /// <summary>A year begins with what the year before was closed with.</summary>
    public static IReadOnlyList<RollMismatch> Follow(RollForward closed, RollForward next) =>
    [
        .. next.Rows.Select(row => (row, Before: closed.Rows.FirstOrDefault(known => known.Key == row.Key)?.Closing ?? BookFigure.Zero))
            .SelectMany(pair => Compare($"{pair.row.Label}：{closed.Year} 年结账数与 {next.Year} 年期初", pair.Before, pair.row.Opening)),
    ];

    /// <summary>What the year was closed with still stands in the ledger.</summary>
    public static IReadOnlyList<RollMismatch> Stands(RollForward closed, RollForward now) =>
    [
        .. now.Rows.Select(row => (row, Then: closed.Rows.FirstOrDefault(known => known.Key == row.Key)))
            .SelectMany(pair => Compare($"{pair.row.Label}：结账时的期末与现在账面", pair.Then?.Closing ?? BookFigure.Zero, pair.row.Closing)),
    ];

    /// <summary>The closing by rows is what a disclosure of that day states.</summary>
    public static IReadOnlyList<RollMismatch> Prints(RollForward byRow, AssetFigures stated) =>
    [
        .. byRow.Rows.Select(row => (row, Stated: stated[Enum.Parse<AssetRow>(row.Key)]))
            .SelectMany(pair => Compare($"{pair.row.Label}：期末与公开表", pair.row.Closing, new BookFigure(pair.Stated.Quantity, pair.Stated.Value, Money.Zero))),
    ];

    private static IEnumerable<RollMismatch> Across(RollRow row) => Compare($"{row.Label}：期初加增减与期末", row.Expected, row.Closing);

    private static IEnumerable<RollMismatch> Down(string column, RollForward table, Func<RollRow, BookFigure> figure) =>
        Compare($"{column}：各行之和与合计", BookFigure.Sum(table.Rows.Select(figure)), figure(table.Total));

    private static IEnumerable<RollMismatch> Within(RollForward table, YearChange change)
    {
        var sum = table.Total.Of(change);
        return Compare($"{change.ChineseName()}：转入与转出", sum with { Quantity = Quantity.Zero }, BookFigure.Zero);
    }

    private static IEnumerable<RollMismatch> Compare(string place, BookFigure left, BookFigure right)
    {
        if (left.Quantity != right.Quantity)
        {
            yield return new RollMismatch(place, "数量", $"{left.Quantity}", $"{right.Quantity}");
        }

        if (left.Value != right.Value)
        {
            yield return new RollMismatch(place, "原值", $"{left.Value}", $"{right.Value}");
        }

        if (left.Depreciation != right.Depreciation)
        {
            yield return new RollMismatch(place, "累计折旧", $"{left.Depreciation}", $"{right.Depreciation}");
        }
    }
}

/// <summary>Two figures that should be equal and are not.</summary>
public sealed record RollMismatch(string Place, string Figure, string Left, string Right)
{
    /// <summary>One Chinese sentence.</summary>
    public string Message => $"{Place}的{Figure}不等：{Left} 与 {Right}。";
}
