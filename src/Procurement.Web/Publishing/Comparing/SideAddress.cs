using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>A side of a comparison as it stands in the address: the id of a version, <c>now</c> (the other side's year as registered now),
/// <c>2021</c>, or <c>2021:hebei-2024</c> for another layout.</summary>
/// <param name="Version">A frozen version; null for what the register says now.</param>
/// <param name="Year">Null for the other side's year.</param>
/// <param name="Layout">Null for the chosen one.</param>
public sealed record SideAddress(Guid? Version, FiscalYear? Year, string? Layout)
{
    public const string Now = "now";

    /// <exception cref="RuleViolationException"><see cref="ComparedSideUnknown"/></exception>
    public static SideAddress Parse(string text) => TryParse(text, out var side)
        ? side
        : throw new RuleViolationException(new ComparedSideUnknown(text.Trim() is { Length: > 60 } given ? given[..60] + "…" : text.Trim()));

    public static bool TryParse(string text, [NotNullWhen(true)] out SideAddress? side)
    {
        var trimmed = text.Trim();
        var parts = trimmed.Split(':', 2);
        side = Guid.TryParseExact(trimmed, "D", out var id) ? new(id, null, null)
            : trimmed == Now ? new(null, null, null)
            : int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && FiscalYear.IsYear(number)
                ? new(null, FiscalYear.Of(number), parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null)
                : null;
        return side is not null;
    }
}
