using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Depreciating;
using Procurement.Domain.Assets;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Depreciating;

/// <summary>What a 月折旧明细表 shows, as it stands in the address; what cannot be read of the filters is no condition.</summary>
public sealed record LinesAsked(
    [FromQuery] string? Month, [FromQuery] string? KnownAt, [FromQuery] string? Unit, [FromQuery] string? Kind, [FromQuery] string? Q)
{
    public DepreciationFilter Filter() => new(Guid.TryParse(Unit, out var unit) ? unit : null, Choices.Read<AssetKind>(Kind), Text(Q));

    /// <summary>PostgreSQL takes no NUL in a text.</summary>
    internal static string Text(string? typed) => (typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
}
