using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements.Forms;

/// <summary>分类调整: another code or kind for all chosen cards.</summary>
public sealed class ReclassificationForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Reclassification;

    public MovementShape Shape { get; } = new(
        "品目编码或资产类别登记有误、或用途改变时调整；原值、累计折旧和已用月数不变，改为不计提折旧的类别后停止计提。",
        [new("area", "建筑面积", "m²", card => card.Area is { } area ? $"不变（{area.Show()}）" : "改为房屋时填")]);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards)
    {
        var to = new Reclassified(
            post.Choice<CatalogueEdition>("edition", "目录版本"), post.Required("code", "品目编码"), post.Choice<AssetKind>("assetKind", "资产类别"), post.Whole("life", "新折旧年限"));
        return post.Draft(
            this, AssetWay.Reclassification,
            cards.Select(card => new MovementItemDraft(card.Id, Area: post.Quantity(MovementPost.CardName(card.Id, "area"), "建筑面积"))), MovementJson.Write(to));
    }

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items)
    {
        var to = MovementJson.Read<Reclassified>(movement.Details);
        return
        [
            ("edition", EnumKey.Of(to.Edition)), ("code", to.Code), ("assetKind", EnumKey.Of(to.Kind)), ("life", to.LifeMonths?.ToString()),
            .. items.Select(item => (MovementPost.CardName(item.CardId!.Value, "area"), item.Area?.ToString())),
        ];
    }

    public IEnumerable<(string Label, string Value)> Facts(AssetMovement movement)
    {
        var to = MovementJson.Read<Reclassified>(movement.Details);
        yield return ("调整为", $"{to.Kind.ChineseName()}，{(int)to.Edition} 年版品目 {to.Code}{(to.LifeMonths is { } life ? $"，折旧年限 {life} 个月" : "")}");
    }

    public string? Told(AssetMovementItem item)
    {
        var before = MovementJson.Read<ClassBefore>(item.Details);
        return $"原为{before.Kind.ChineseName()} {before.Code}（{(int)before.Edition}）";
    }
}
