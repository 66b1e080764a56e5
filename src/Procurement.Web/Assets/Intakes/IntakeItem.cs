using System.Text.Json.Serialization;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements;

namespace Procurement.Web.Assets.Intakes;

/// <summary>Like things that are registered together: a card for each, or one for all.</summary>
/// <param name="Value">账面原值 in yuan of all pieces.</param>
/// <param name="AcquiredOn">取得日期, not after the day of the document.</param>
/// <param name="Kind">Null for what follows from the code.</param>
/// <param name="Split">Null for one card for all.</param>
/// <param name="CardNumber">Null for the department's next.</param>
/// <param name="Depreciation">累计折旧 in yuan of all pieces; null for none.</param>
/// <param name="MonthsUsed">Months used before, of what comes second-hand; null for none.</param>
/// <param name="LifeMonths">折旧年限 in months; null for the usual one.</param>
/// <param name="LifeReason">Asked for where the life is not the usual one.</param>
/// <param name="Serials">出厂编号 of each piece where each has a card.</param>
/// <param name="Area">建筑面积 in m²; asked for a building.</param>
/// <param name="OtherUnitsPlace">The place belongs to another unit, and that is meant.</param>
public sealed record IntakeItem(
    string Name, CatalogueEdition Edition, string Code, Quantity Quantity, string MeasureUnit, Money Value, LocalDate AcquiredOn, AssetKind? Kind = null, CardSplit? Split = null,
    string? CardNumber = null, Money? Depreciation = null, int? MonthsUsed = null, int? LifeMonths = null, string? LifeReason = null, string? Model = null,
    string? SerialNumber = null, IReadOnlyList<string>? Serials = null, Guid? PlaceId = null, string? Custodian = null, string? Note = null, Quantity? Area = null,
    Quantity? OfficeArea = null, Money? OfficeValue = null, bool OtherUnitsPlace = false)
{
    /// <summary>盘盈: what a stock-take found, as its draft said; no program states it.</summary>
    [JsonIgnore]
    public Guid? CountedId { get; init; }

    /// <exception cref="RuleViolationException">PU-FIELD: the code is none of its edition.</exception>
    public IntakeBatch Batch(IntakeDesk desk, string place)
    {
        if (!CatalogueCode.TryParse(Code.Trim().ToUpperInvariant(), Edition, out var code))
        {
            throw new RuleViolationException(new DocumentFieldWrong(place + "code", $"品目编码“{Code}”不是 {(int)Edition} 版目录的编码，请改正编码或目录版本。"));
        }

        var kind = desk.MeaningOf(code, Kind).Kind;
        var spec = new CardSpec(
            Name.Trim(), Edition, code.Text, kind, MeasureUnit.Trim(), AcquiredOn, Blank(CardNumber), Depreciation ?? Money.Zero, LifeMonths, Blank(LifeReason), MonthsUsed ?? 0,
            Blank(Model), Blank(SerialNumber), PlaceId, Blank(Custodian), Blank(Note), OfficeArea, OfficeValue,
            CountedId: CountedId, OtherUnitsPlace: OtherUnitsPlace && PlaceId is not null);
        return new IntakeBatch(spec, Split ?? CardSplit.Batch, Quantity, Value, kind is AssetKind.Building ? Area : null, Serials ?? []);
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Turns what is registered into the movement that another person approves.</summary>
public static class IntakeDraft
{
    /// <exception cref="RuleViolationException">IN-PIECES, IN-SERIALS, PU-FIELD.</exception>
    public static MovementDraft Of(
        IntakeDesk desk, Guid unitId, AssetWay way, LocalDate effectiveOn, string reason, string? evidence, string? counterparty, IReadOnlyList<IntakeItem> items) =>
        Of(unitId, way, effectiveOn, reason, evidence, counterparty, [.. items.Index().SelectMany(row => row.Item.Batch(desk, $"items[{row.Index}].").Cards())]);

    public static MovementDraft Of(
        Guid unitId, AssetWay way, LocalDate effectiveOn, string reason, string? evidence, string? counterparty, IReadOnlyList<IntakeCard> cards) => new(
            MovementKind.Intake, way, effectiveOn, reason, evidence ?? "",
            [.. cards.Select(card => new MovementItemDraft(null, card.Quantity, card.Value, card.Area, MovementJson.Write(card.Spec)))], unitId,
            Counterparty: IntakeItem.Blank(counterparty));
}
