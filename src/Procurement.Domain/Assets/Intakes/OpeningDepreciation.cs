using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Intakes;

/// <summary>累计折旧 of an opening balance where the old books do not say it.</summary>
public static class OpeningDepreciation
{
    /// <summary>Straight line without residual value: value × months used ÷ life, rounded half up to fen (财会〔2017〕4号, 年限平均法). A proposal for
    /// a person to look at, never taken unseen.</summary>
    /// <param name="value">账面原值 in yuan.</param>
    /// <param name="monthsUsed">Not negative; more than the life counts as the life.</param>
    /// <param name="lifeMonths">折旧年限 in months; null for what is not depreciated.</param>
    public static Money Proposed(AssetKind kind, Quantity quantity, Money value, int monthsUsed, int? lifeMonths) =>
        lifeMonths is { } life and > 0 && DepreciableKinds.IsDepreciable(kind) && !DepreciableKinds.IsNominal(quantity.Value, value.Yuan)
            ? Money.RoundToFen(value.Yuan * Math.Clamp(monthsUsed, 0, life) / life)
            : Money.Zero;
}
