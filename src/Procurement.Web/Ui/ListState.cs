using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Procurement.Web.Ui;

/// <summary>What a list shows, all of it in the address: search text, order, page.</summary>
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

    public int Skip => (Page - 1) * PageSize;

    public bool IsDescending => Sort.StartsWith('-');

    public string SortKey => Sort.TrimStart('-');

    /// <summary>The address of another page.</summary>
    public string ToPage(int page) => Address(Sort, page);

    /// <summary>The address of the list ordered by a column; once more by the same column turns the order.</summary>
    public string ToSort(string key) => Address(Sort == key ? "-" + key : key, 1);

    private string Address(string sort, int page)
    {
        var query = new QueryBuilder();
        if (Search.Length > 0)
        {
            query.Add("q", Search);
        }

        query.Add("sort", sort);
        if (page > 1)
        {
            query.Add(PageParameter, page.ToString(CultureInfo.InvariantCulture));
        }

        return Path + query;
    }
}
