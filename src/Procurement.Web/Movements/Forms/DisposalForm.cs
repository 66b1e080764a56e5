using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Movements.Rules;

namespace Procurement.Web.Movements.Forms;

/// <summary>处置 of whole cards or of some pieces of batch cards, by one of the six ways of 财资〔2021〕127号.</summary>
public sealed class DisposalForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Disposal;

    public MovementShape Shape { get; } = new(
        "按财资〔2021〕127号六种方式处置。数量留空为整张卡片；批量卡片可只处置其中几件，原值留空按数量比例，累计折旧随原值带出。",
        [
            new("quantity", "处置数量", Placeholder: card => $"全部 {card.Quantity}"),
            new("value", "处置原值", "元", card => "按数量比例"),
        ],
        Counterparty: "接收方、受让方或受赠方", Proceeds: "处置收入", EvidenceHint: "批复、会议纪要、鉴定或评估报告的名称和文号", NeedsEvidence: true);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards)
    {
        var way = post.Choice<AssetWay>("way", "处置方式");
        var draft = post.Draft(this, way, cards.Select(card => new MovementItemDraft(
            card.Id, post.Quantity(MovementPost.CardName(card.Id, "quantity"), "处置数量"), post.Money(MovementPost.CardName(card.Id, "value"), "处置原值"))));
        return draft with { Details = DisposalDetails.Write(post.Text("exchanged")) };
    }

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
    [
        ("way", movement.Way is { } way ? EnumKey.Of(way) : null),
        ("exchanged", DisposalDetails.Read(movement.Details)?.Exchanged),
        .. items.Where(item => item.CardId is not null).SelectMany(item => new (string, string?)[]
        {
            (MovementPost.CardName(item.CardId!.Value, "quantity"), Asked(item).Quantity?.ToString()),
            (MovementPost.CardName(item.CardId.Value, "value"), Asked(item).Value?.ToString()),
        }),
    ];

    private static AskedPart Asked(AssetMovementItem item) =>
        item.Details is { } json ? MovementJson.Read<AskedPart>(json) : new AskedPart(item.Quantity, item.Value);
}
