using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>变更存放地点、保管人、使用状况 of many cards at once.</summary>
public sealed class PlacementForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Placement;

    public MovementShape Shape { get; } = new("对所选卡片统一变更地点、保管人或使用状况，留空的保持不变；不影响账面，提交后即生效。", [], EvidenceHint: "可不填");

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) =>
        post.Draft(this, null, cards.Select(card => new MovementItemDraft(card.Id)), MovementJson.Write(FormPlaces.Change(post)));

    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel) =>
        await FormPlaces.ReadAsync(context, cancel);

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => FormPlaces.Fill(movement.Details);

    public Task<IReadOnlyList<(string Label, string Value)>> FactsAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel) =>
        PlacementFacts.ReadAsync(context, movement, cancel);
}
