using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Budgeting;

/// <summary>The state of a list of lines as it stands in the address; what makes no sense there is no condition.</summary>
public sealed class LineListAddress
{
    private static readonly int[] Sizes = [50, 100, 200];

    public string? Q { get; set; }

    public string? Unit { get; set; }

    public string? Project { get; set; }

    /// <summary><c>open</c>, <c>used</c> or <c>untouched</c>.</summary>
    public string? State { get; set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Asset { get; set; }

    /// <summary><c>goods</c>, <c>works</c> or <c>services</c>.</summary>
    public string? Class { get; set; }

    /// <summary>A column's key; a leading minus for descending.</summary>
    public string? Sort { get; set; }

    /// <summary>Rows a page.</summary>
    public int? Size { get; set; }

    public int? P { get; set; }

    public int Take => Sizes.Contains(Size ?? 0) ? Size!.Value : ListState.PageSize;

    public int Page => Math.Clamp(P ?? 1, 1, ListState.LastPage / 4);

    public int Skip => (Page - 1) * Take;

    public LineOrder Order => Key<LineColumn>(Sort?.TrimStart('-')) is { } column
        ? new LineOrder(column, Sort!.StartsWith('-'))
        : LineOrder.AsPrinted;

    public YearLineFilter Filter(FiscalYear year) => new(
        year, Q?.Trim() ?? "", Id(Unit), Id(Project), Key<LineExecution>(State), Asset switch { "yes" => true, "no" => false, _ => null }, Key<CatalogueCategory>(Class));

    public ListState List(string path) => new ListState(path, Q?.Trim() ?? "", SortText, Page) { Size = Take }.With(
        ("unit", Unit), ("project", Project), ("state", State), ("asset", Asset), ("class", Class), ("size", Take == ListState.PageSize ? null : Take.ToString()));

    private string SortText => (Order.IsDescending ? "-" : "") + EnumKey.Of(Order.Column);

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static TEnum? Key<TEnum>(string? text)
        where TEnum : struct, Enum =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
