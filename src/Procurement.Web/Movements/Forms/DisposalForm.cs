using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements.Forms;

/// <summary>处置 of whole cards or of some pieces of batch cards, by one of the six ways of 财资〔2021〕127号.</summary>
public sealed class DisposalForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Disposal;

    public MovementShape Shape { get; } = new(
        "按财资〔2021〕127号的六种方式处置。批量卡片可只处置其中几件，累计折旧随原值带出。",
        [
            new("quantity", "处置数量", Placeholder: card => $"全部 {card.Quantity.Show()}"),
            new("value", "处置原值", "元", _ => "按数量比例"),
        ],
        Counterparty: "接收方（受让方、受赠方）", Proceeds: "处置收入", EvidenceHint: "批复、会议纪要、鉴定或评估报告的名称和文号", NeedsEvidence: true);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(
        this, post.Choice<AssetWay>("way", "处置方式"),
        cards.Select(card => new MovementItemDraft(
            card.Id, post.Quantity(MovementPost.CardName(card.Id, "quantity"), "处置数量"), post.Money(MovementPost.CardName(card.Id, "value"), "处置原值"))),
        new DisposalDetails(post.Text("exchanged"), post.Text("transferTo") is { } code ? new TransferPeer(code) : null).ToJson());

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
    [
        ("way", movement.Way is { } way ? EnumKey.Of(way) : null),
        ("exchanged", DisposalDetails.Of(movement.Details).Exchanged),
        ("transferTo", DisposalDetails.Of(movement.Details).Transfer?.Code),
        .. items.Where(item => item.CardId is not null).SelectMany(item => new (string, string?)[]
        {
            (MovementPost.CardName(item.CardId!.Value, "quantity"), AskedPart.Of(item).Quantity?.ToString()),
            (MovementPost.CardName(item.CardId.Value, "value"), AskedPart.Of(item).Value?.ToString()),
        }),
    ];

    public IEnumerable<(string Label, string Value)> Facts(AssetMovement movement)
    {
        var details = DisposalDetails.Of(movement.Details);
        if (details.Exchanged is { } exchanged)
        {
            yield return ("换入资产", exchanged);
        }

        if (details.Transfer is { } to)
        {
            yield return ("划转到", $"{to.Code} {to.Name}（本系统）；生效后由对方在变动单中接收，接收情况见本页的变更记录");
        }
    }
}
