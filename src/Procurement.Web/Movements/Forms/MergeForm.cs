using Microsoft.EntityFrameworkCore;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>合并 of several like cards into one of them.</summary>
public sealed class MergeForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Merge;

    public MovementShape Shape { get; } = new(
        "把所选卡片并入其中一张，其余销账；单位、类别、品目、计量单位、折旧年限和已提月数须相同。数量、原值、面积、累计折旧相加，一分不差。", [], EvidenceHint: "可不填");

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(
        this, AssetWay.Merge, cards.Select(card => new MovementItemDraft(card.Id)),
        post.Id("into", "保留的卡片") is { } into ? MovementJson.Write(new MergeInto(into)) : null);

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        [("into", IntoOf(movement)?.ToString())];

    /// <summary>The card that takes the others in, with where it is and who looks after it; and the same of the others.</summary>
    public async Task<IReadOnlyList<(string Label, string Value)>> FactsAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel)
    {
        var ids = await context.MovementItems.Where(item => item.MovementId == movement.Id && item.CardId != null).OrderBy(item => item.Ordinal).Select(item => item.CardId!.Value).ToListAsync(cancel);
        var cards = await context.Cards.IgnoreQueryFilters(["unit"]).AsNoTracking().Where(card => ids.Contains(card.Id)).ToListAsync(cancel);
        if (cards.Find(card => card.Id == (IntoOf(movement) ?? ids[0])) is not { } into)
        {
            return [];
        }

        var places = cards.Select(card => card.PlaceId).OfType<Guid>().Distinct().ToArray();
        var names = await context.Places.AsNoTracking().Where(place => places.Contains(place.Id)).ToDictionaryAsync(place => place.Id, place => $"{place.Code} {place.Name}", cancel);
        string PlaceOf(AssetCard card) => card.PlaceId is { } place ? names.GetValueOrDefault(place, "未定") : "未定";
        string CustodianOf(AssetCard card) => card.Custodian is { Length: > 0 } name ? name : "未定";
        var others = cards.FindAll(card => card != into);
        return
        [
            ("保留的卡片", $"{into.CardNumber} {into.Name}"), ("存放地点", PlaceOf(into)), ("保管人", CustodianOf(into)),
            ("并入卡片的存放地点", PlacementFacts.OneOf(others.Select(PlaceOf), "处")), ("并入卡片的保管人", PlacementFacts.OneOf(others.Select(CustodianOf), "人")),
        ];
    }

    private static Guid? IntoOf(AssetMovement movement) => movement.Details is { } json ? MovementJson.Read<MergeInto>(json).CardId : null;
}
