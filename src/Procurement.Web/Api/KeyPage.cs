using Microsoft.AspNetCore.Http.Extensions;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>A part of a list, read by key: nothing is skipped or repeated while rows come and go.</summary>
/// <param name="Next">To be given as <c>after</c> for the following part; null at the end.</param>
public sealed record KeyPage<T>(IReadOnlyList<T> Items, string? Next);

public static class KeyPage
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 500;

    /// <summary>How many rows to answer with.</summary>
    /// <exception cref="RuleViolationException">Not between 1 and 500.</exception>
    public static int Limit(int? asked) => asked switch
    {
        null => DefaultLimit,
        >= 1 and <= MaxLimit => asked.Value,
        _ => throw new RuleViolationException(new RequestUnreadable($"参数 limit 应为 1 至 {MaxLimit} 的数。")),
    };

    /// <summary>The page, with the address of the next one in <c>Link</c> too (RFC 8288).</summary>
    /// <param name="rows">One more than the limit was asked for; the surplus one only tells that there is more.</param>
    /// <param name="key">What orders a row: the cursor's parts.</param>
    public static KeyPage<T> Answer<T>(HttpContext http, IReadOnlyList<T> rows, int limit, Func<T, Cursor> key)
    {
        if (rows.Count <= limit)
        {
            return new(rows, null);
        }

        var items = rows.Take(limit).ToList();
        var next = key(items[^1]).ToString();
        var query = new QueryBuilder(http.Request.Query.Where(pair => pair.Key != "after")) { { "after", next } };
        http.Response.Headers.Link = $"<{http.Request.Path}{query}>; rel=\"next\"";
        return new(items, next);
    }
}
