using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>What an entry shall say of its card; positive adds, negative takes away.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Depreciation">累计折旧 in yuan that comes or goes with it.</param>
/// <param name="UnitId">Null for the card's present unit.</param>
/// <param name="Kind">Null for the card's present kind.</param>
/// <param name="Area">m², of buildings.</param>
/// <param name="LifeMonths">折旧年限 in months from now on; null as it is, 0 for none any more.</param>
/// <param name="MonthsUsed">Months already used that come with it.</param>
public sealed record EntryDraft(
    AssetEntryKind Entry, Quantity Quantity, Money Value, Money Depreciation = default, Guid? UnitId = null, AssetKind? Kind = null, Quantity? Area = null,
    Quantity? OfficeArea = null, Money? OfficeValue = null, int? LifeMonths = null, int MonthsUsed = 0, Guid? ReversesId = null)
{
    /// <summary>An entry without figures, for those that change something else.</summary>
    public static EntryDraft Empty(AssetEntryKind entry) => new(entry, Quantity.Zero, Money.Zero);
}

/// <summary>What the entries of one document share.</summary>
/// <param name="DocumentId">The movement; null for none.</param>
/// <param name="EffectiveOn">The day from whose beginning they count.</param>
/// <param name="ClosedThrough">The last day of the last closed year: nothing takes effect on it or before; null where no year is closed.</param>
/// <param name="Now">The instant at which they are recorded.</param>
public sealed record Posting(
    Guid? DocumentId, LocalDate EffectiveOn, AssetWay? Way, string Reason, Instant Now, Func<Guid> NextId, LocalDate? ClosedThrough = null, Guid? TransferId = null);
