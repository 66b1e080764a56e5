using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Procurement.Web.Ui;

/// <summary>One more condition of a list, as it stands in the address: <c>unit=…</c>.</summary>
public sealed record ListFilter(string Name, string Value);

/// <summary>What a list shows, all of it in the address: search text, filters, order, page.</summary>
/// <param name="Path">The list's path.</param>
/// <param name="Search">What rows must contain, empty for all.</param>
/// <param name="Sort">The column's key; a leading minus for descending.</param>
/// <param name="Page">From 1.</param>
public sealed record ListState(string Path, string Search, string Sort, int Page)
{
    public const int PageSize = 50;

    /// <summary>Beyond it <see cref="Skip"/> would leave the whole numbers.</summary>
    public const int LastPage = int.MaxValue / PageSize;

    /// <summary>The page's name in the address. Not <c>page</c>: Razor Pages keeps that for the page's own path and would bind it.</summary>
    public const string PageParameter = "p";

    /// <summary>Conditions beside the search, in the order of the address; an empty value is no condition. They outlive sorting and paging.</summary>
    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>Rows a page, where a list lets people choose; whoever sets it puts it into the filters too.</summary>
    public int Size { get; init; } = PageSize;

    public int Skip => (Page - 1) * Size;

    public bool IsDescending => Sort.StartsWith('-');

    public string SortKey => Sort.TrimStart('-');

    /// <summary>Whether the list shows less than everything.</summary>
    public bool IsFiltered => Search.Length > 0 || Filters.Any(filter => filter.Value.Length > 0);

    /// <summary>The same list with these conditions, given as name and value.</summary>
    public ListState With(params (string Name, string? Value)[] filters) =>
        this with { Filters = [.. filters.Select(filter => new ListFilter(filter.Name, filter.Value?.Trim() ?? ""))] };

    /// <summary>The address of another page.</summary>
    public string ToPage(int page) => Address(Search, Filters, Sort, page);

    /// <summary>The address of the list ordered by a column; once more by the same column turns the order.</summary>
    public string ToSort(string key) => Address(Search, Filters, Sort == key ? "-" + key : key, 1);

    /// <summary>The address of the first page without one condition (<c>q</c> for the search).</summary>
    public string Without(string name) =>
        Address(name == "q" ? "" : Search, Filters.Where(filter => filter.Name != name), Sort, 1);

    /// <summary>The address with every row, in the same order.</summary>
    public string ToAll() => Address("", [], Sort, 1);

    private string Address(string search, IEnumerable<ListFilter> filters, string sort, int page)
    {
        var query = new QueryBuilder();
        foreach (var filter in filters.Prepend(new ListFilter("q", search)).Where(filter => filter.Value.Length > 0))
        {
            query.Add(filter.Name, filter.Value);
        }

        query.Add("sort", sort);
        if (page > 1)
        {
            query.Add(PageParameter, page.ToString(CultureInfo.InvariantCulture));
        }

        return Path + query;
    }
}
