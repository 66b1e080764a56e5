using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements.Rules;

/// <summary>拆分: the first item is the card with what stays on it, the others, without a card yet, are the new ones (<see cref="SplitCard"/> in their details).</summary>
public sealed class SplitRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Split;

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var news = draft.Items.Skip(1).ToList();
        if (draft.Items[0].CardId is not { } id || news.Exists(item => item.CardId is not null))
        {
            throw new RuleViolationException(new MovementItemsWrong("一张拆分单只拆一张卡片，请先选这张卡片，再填写拆出的新卡。"));
        }

        var ledger = cards[id];
        var specs = news.Select(item => item.Details is null ? new SplitCard() : MovementJson.Read<SplitCard>(item.Details)).ToList();
        var parts = Splitting.Parts(ledger, draft.EffectiveOn, [.. news.Zip(specs, Wish)]);
        specs.ForEach(Check);
        await NewCards.RequireAsync(act, specs.Select(spec => (spec.PlaceId, spec.CardNumber)));
        var rest = Splitting.Rest(CardPart.Of(ledger, draft.EffectiveOn, null), parts);
        return [new FrozenItem(id, rest.Quantity, rest.Value, rest.Depreciation, rest.Area, null), .. parts.Zip(specs, (part, spec) => new FrozenItem(null, part.Quantity, part.Value, part.Depreciation, part.Area, MovementJson.Write(spec)))];
    }

    public async Task ApplyAsync(MovementWork work)
    {
        var source = work.CardOf(work.Items[0]);
        var news = work.Items.Skip(1).ToList();
        var specs = news.ConvertAll(item => MovementJson.Read<SplitCard>(item.Details));
        var used = source.MonthsUsedBefore(work.Movement.EffectiveOn);
        var parts = Splitting.Parts(source, work.Movement.EffectiveOn, [.. news.Zip(specs, (item, spec) => new SplitWish(item.Quantity, item.Value, item.Area, spec.OfficeArea, spec.OfficeValue))]);
        var made = new List<CardLedger>();
        foreach (var (item, (spec, part)) in news.Zip(specs.Zip(parts)))
        {
            var ledger = await NewCards.MakeAsync(work, source.Card.UnitId, SpecOf(source.Card, spec), source.Card.Way, null, source.Card.Use);
            Splitting.Post(source, ledger, part, used, work.Posting);
            (item.CardId, item.Depreciation) = (ledger.Card.Id, part.Depreciation);
            made.Add(ledger);
        }

        await NewCards.KeepAsync(work, made);
    }

    private static SplitWish Wish(MovementItemDraft item, SplitCard spec) =>
        new(item.Quantity ?? Quantity.Zero, item.Value ?? Money.Zero, item.Area, spec.OfficeArea, spec.OfficeValue);

    private static void Check(SplitCard spec)
    {
        DocumentTexts.Limit(spec.Name ?? "", "name", "资产名称", CardFields.LongestName);
        DocumentTexts.Limit(spec.CardNumber ?? "", "cardNumber", "卡片编号", CardFields.LongestNumber);
        DocumentTexts.Limit(spec.Model ?? "", "model", "规格型号", CardSpecRules.LongestText);
        DocumentTexts.Limit(spec.SerialNumber ?? "", "serialNumber", "出厂编号", CardSpecRules.LongestText);
        DocumentTexts.Limit(spec.Custodian ?? "", "custodian", "保管人", CardSpecRules.LongestText);
    }

    /// <summary>What the new card does not say, it says as the old one does; a serial number is one thing's own.</summary>
    private static CardSpec SpecOf(AssetCard from, SplitCard spec) => new(
        Text(spec.Name) ?? from.Name, from.Edition, from.CodeText, from.Kind, from.MeasureUnit, from.AcquiredOn, Text(spec.CardNumber), Model: Text(spec.Model) ?? from.Model,
        SerialNumber: Text(spec.SerialNumber), PlaceId: spec.PlaceId ?? from.PlaceId, Custodian: Text(spec.Custodian) ?? from.Custodian, Note: from.Note, VehicleUse: from.VehicleUse);

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
