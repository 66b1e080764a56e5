using Procurement.Domain.Common;

namespace Procurement.Domain.Depreciating;

/// <summary>How accumulated depreciation follows a part of a card.</summary>
public static class PartDepreciation
{
    /// <summary>In proportion to the value, rounded half up to fen; neither the part nor what is left is depreciated by more than it is worth.</summary>
    /// <param name="accumulated">累计折旧 of the whole, in yuan; not more than <paramref name="whole"/>.</param>
    /// <param name="part">账面原值 of the part, in yuan.</param>
    /// <param name="whole">账面原值 of the whole, in yuan.</param>
    public static Money Of(Money accumulated, Money part, Money whole) =>
        whole.IsZero || part == whole ? accumulated : Money.RoundToFen(accumulated.Yuan * part.Yuan / whole.Yuan);
}
