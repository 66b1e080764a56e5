using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets;

/// <summary>A card for programs: as it stands now, and as it stood at the end of a day.</summary>
/// <param name="Standing">At the end of <paramref name="On"/>, as known at the end of <paramref name="KnownAt"/>; null where the card did not exist yet.</param>
/// <param name="Placement">Where it was then; null where nothing was known.</param>
/// <param name="VehicleUse">车辆用途 of a vehicle; null where it is not stated.</param>
public sealed record CardView(
    Guid Id, int RowVersion, string CardNumber, string Name, string Code, int Edition, AssetKind Kind, string MeasureUnit, LocalDate AcquiredOn, AssetWay? Way, Guid UnitId,
    string UnitName, string? Model, string? SerialNumber, string? Note, VehicleUse? VehicleUse, CardStatus Status, LocalDate On, LocalDate? KnownAt, StandingView? Standing, PlacementView? Placement,
    CardOrigin? Origin, IReadOnlyList<AttachmentAnswer> Attachments)
{
    public static CardView Of(CardDocument document, LocalDate on, LocalDate? knownAt)
    {
        var (card, known) = (document.Card, CardMoment.EndOf(knownAt));
        return new CardView(
            card.Id, card.RowVersion, card.CardNumber, card.Name, card.CodeText, (int)card.Edition, card.Kind, card.MeasureUnit, card.AcquiredOn, card.Way, card.UnitId,
            document.Units[card.UnitId], card.Model, card.SerialNumber, card.Note, CardDescription.Of(card).VehicleUse, card.Status, on, knownAt, StandingView.Of(document.Ledger.StandingOn(on, known)),
            PlacementView.Of(document.PlacementOn(on, known)), document.Origin, [.. document.Attachments.Select(AttachmentAnswer.Of)]);
    }
}

/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Accumulated">累计折旧 in yuan.</param>
/// <param name="NetValue">账面净值 in yuan.</param>
/// <param name="Area">建筑面积 in m².</param>
public sealed record StandingView(
    Guid UnitId, AssetKind Kind, Quantity Quantity, Money Value, Money Accumulated, Money NetValue, Quantity? Area, Quantity? OfficeArea, Money? OfficeValue, int? LifeMonths,
    int MonthsUsed, LocalDate? UsedUpOn)
{
    public static StandingView? Of(CardStanding? standing) => standing is null ? null : new(
        standing.UnitId, standing.Kind, standing.Quantity, standing.Value, standing.Accumulated, standing.NetValue, standing.Area, standing.OfficeArea, standing.OfficeValue,
        standing.LifeMonths, standing.MonthsUsed, standing.UsedUpOn);
}

public sealed record PlacementView(Guid? PlaceId, string? PlaceName, string? Custodian, CardUse Use, LocalDate EffectiveOn)
{
    public static PlacementView? Of(CardPlacement? row) =>
        row is null ? null : new(row.Placement.PlaceId, row.Place, row.Placement.Custodian, row.Placement.Use, row.Placement.EffectiveOn);
}

/// <summary>An entry of a card's ledger for programs.</summary>
/// <param name="ReversesId">The entry that it takes back.</param>
/// <param name="MovementId">The movement that it belongs to; null for an import.</param>
public sealed record EntryView(
    Guid Id, AssetEntryKind Entry, AssetWay? Way, LocalDate EffectiveOn, Instant RecordedAt, Guid UnitId, AssetKind Kind, Quantity Quantity, Money Value, Money Depreciation,
    Quantity? Area, int? LifeMonths, int MonthsUsed, string? Reason, Guid? MovementId, Guid? ReversesId, Guid? TransferId)
{
    public static EntryView Of(AssetEntry entry) => new(
        entry.Id, entry.Entry, entry.Way, entry.EffectiveOn, entry.RecordedAt, entry.UnitId, entry.Kind, entry.Quantity, entry.Value, entry.Depreciation, entry.Area,
        entry.LifeMonths, entry.MonthsUsed, entry.Reason, entry.DocumentId, entry.ReversesId, entry.TransferId);
}

/// <summary>What was known when a day ended.</summary>
public static class CardMoment
{
    /// <summary>The last instant of the day in Shanghai, to a tick of the database's clock (µs); null for null.</summary>
    public static Instant? EndOf(LocalDate? day) => day is { } given ? ChinaTime.StartOf(given.PlusDays(1)) - Duration.FromTicks(10) : null;
}
