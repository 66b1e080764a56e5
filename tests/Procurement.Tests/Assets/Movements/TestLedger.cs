using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Tests.Assets.Movements;

/// <summary>A card with its ledger as an intake of the day makes it, without a database.</summary>
internal static class TestLedger
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly SequentialId Ids = new();

    /// <param name="life">In months; null for none.</param>
    public static CardLedger Of(
        string value, LocalDate day, int? life, AssetKind kind = AssetKind.Equipment, string quantity = "1", string? area = null, string? officeArea = null, string? officeValue = null)
    {
        var code = CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022);
        var card = AssetCard.New(Ids.Next(Now), Ids.Next(Now), Ids.Next(Now), "ZC2024-0001", "测试卡片", code, kind, "台", day);
        var ledger = new CardLedger(card, []);
        ledger.Post(
            new EntryDraft(
                AssetEntryKind.Acquisition, Quantity.Parse(quantity), Money.Parse(value), LifeMonths: life, Area: Size(area), OfficeArea: Size(officeArea),
                OfficeValue: officeValue is null ? null : Money.Parse(officeValue)),
            Posting(day));
        ledger.Settle();
        return ledger;
    }

    public static CardLedger Post(this CardLedger ledger, LocalDate day, EntryDraft entry)
    {
        ledger.Post(entry, Posting(day));
        ledger.Settle();
        return ledger;
    }

    /// <summary>累计折旧 in yuan at the end of a day.</summary>
    public static string Accumulated(this CardLedger ledger, int year, int month, int day) => ledger.StandingOn(new LocalDate(year, month, day))!.Accumulated.ToString();

    public static string Refused(Action act) => Assert.Throws<RuleViolationException>(act).Violation.Code;

    private static Posting Posting(LocalDate day) => new(null, day, null, "测试", Now, () => Ids.Next(Now));

    private static Quantity? Size(string? area) => area is null ? null : Quantity.Parse(area);
}
