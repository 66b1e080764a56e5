using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>跨部门调入: the cards are the sender's; unit, day, numbers, place and custodian are filled in here.</summary>
public sealed class TransferInForm : IMovementForm
{
    public MovementKind Kind => MovementKind.TransferIn;

    public MovementShape Shape { get; } = new(
        "接收另一部门划转来的资产：原值、累计折旧、已用月数按对方账面转入；生效日期不早于对方划出日期，其间的折旧在入账时补足。有误的不要接收，请撤回本单并通知对方冲销。",
        [], TakesCards: false);

    public static string NumberName(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"r{ordinal}.number");

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards)
    {
        var (place, custodian) = (post.Id("place", "存放地点"), post.Text("custodian"));
        var count = Math.Clamp(post.Whole("count", "卡片张数", required: true) ?? 0, 0, MovementRules.MostItems);
        var items = Enumerable.Range(0, count).Select(ordinal => new MovementItemDraft(
            null, Details: MovementJson.Write(new Reception(post.Text(NumberName(ordinal)), place, custodian)))).ToList();
        return post.Draft(this, AssetWay.TransferIn, items) with { UnitId = post.Id("unit", "接收单位", required: true) };
    }

    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel)
    {
        var id = Guid.TryParse(post["movement"], out var given) ? given : Guid.Empty;
        var items = await context.MovementItems.AsNoTracking().Where(item => item.MovementId == id && context.Movements.Any(movement => movement.Id == id && movement.Kind == MovementKind.TransferIn))
            .OrderBy(item => item.Ordinal).ToListAsync(cancel);
        return new TransferInChoices(await FormPlaces.ReadAsync(context, cancel), items.ConvertAll(item => (item, MovementJson.Read<TransferredCard>(item.Details))));
    }

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items)
    {
        var specs = items.Select(item => MovementJson.Read<TransferredCard>(item.Details).Spec).ToList();
        return
        [
            ("unit", movement.UnitId.ToString()), ("place", specs[0].PlaceId?.ToString()), ("custodian", specs[0].Custodian),
            ("count", items.Count.ToString(CultureInfo.InvariantCulture)), .. specs.Select((spec, ordinal) => (NumberName(ordinal), spec.CardNumber)),
        ];
    }

    public IEnumerable<(string Label, string Value)> Facts(AssetMovement movement)
    {
        var from = MovementJson.Read<TransferPeer>(movement.Details);
        yield return ("划出部门", $"{from.Code} {from.Name}，对方变动单 {from.Number}");
        if (movement.Status is MovementStatus.Draft)
        {
            yield return ("待接收", "点“修改”填写接收单位、地点和保管人后提交；不接收的请撤回并写明原因，由对方冲销划转");
        }
    }

    public string? Told(AssetMovementItem item)
    {
        var card = MovementJson.Read<TransferredCard>(item.Details);
        return $"对方卡片 {card.SentAs}，已用 {card.Spec.MonthsUsed} 个月";
    }
}

/// <param name="Cards">What the sender handed over, in its order.</param>
public sealed record TransferInChoices(FormPlaces Places, IReadOnlyList<(AssetMovementItem Item, TransferredCard Card)> Cards);
