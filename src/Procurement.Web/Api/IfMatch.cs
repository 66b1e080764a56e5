using System.Globalization;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>The header <c>If-Match</c> of an edit: which row version the editor saw. A handler parameter; missing, the request is refused (428).</summary>
/// <param name="RowVersion">The version to hand to the command.</param>
public sealed record IfMatch(int RowVersion)
{
    public const string Header = "If-Match";

    /// <exception cref="RuleViolationException">The header is missing or no tag of ours.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        var text = http.Request.Headers.IfMatch.ToString();
        return TryParse(text, out var version) ? ValueTask.FromResult(new IfMatch(version)) : throw new RuleViolationException(new IfMatchMissing());
    }

    /// <summary>Runs the edit; where somebody was quicker, the refusal (412) carries the present <c>ETag</c>.</summary>
    /// <param name="current">Reads the thing again, as its GET does; a refusal of its own (it is gone) goes before.</param>
    public async Task<TAnswer> EditAsync<TAnswer, T>(HttpContext http, Func<int, Task<TAnswer>> edit, Func<Task<Resource<T>>> current)
    {
        try
        {
            return await edit(RowVersion);
        }
        catch (RuleViolationException refusal) when (refusal.Violation.Code == RuleStatus.Changed)
        {
            http.Response.Headers.ETag = (await current()).Tag;
            throw;
        }
    }

    private static bool TryParse(string text, out int version)
    {
        version = 0;
        var end = text.IndexOf('-', StringComparison.Ordinal);
        return text is ['"', .., '"'] && int.TryParse(text.AsSpan(1, (end < 0 ? text.Length - 1 : end) - 1), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
