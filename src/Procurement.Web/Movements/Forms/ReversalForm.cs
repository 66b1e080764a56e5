using Microsoft.EntityFrameworkCore;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>冲销 of one movement; everything but the reason follows from it.</summary>
public sealed class ReversalForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Reversal;

    public MovementShape Shape { get; } = new(
        "用相反的分录把变动单原样冲回，不删不改；原单经过审批的，冲销也要另一人审批。卡片后来又有变动的，须先由近到远冲销。", [], EvidenceHint: "可不填", TakesCards: false, TakesDay: false);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) =>
        post.Draft(this, null, []) with { ReversesId = post.Id("reverses", "要冲销的变动单", required: true) };

    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel) =>
        Guid.TryParse(post["reverses"], out var id) ? await context.Movements.AsNoTracking().SingleOrDefaultAsync(movement => movement.Id == id, cancel) : null;

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        [("reverses", movement.ReversesId?.ToString())];

    public IEnumerable<(string Label, string Value)> Facts(AssetMovement movement)
    {
        var back = MovementJson.Read<TakenBack>(movement.Details);
        yield return ("冲销内容", $"{back.Kind.ChineseName()}{(back.Kind is MovementKind.Disposal or MovementKind.Intake ? $"（{AssetWays.NameOf(back.Way)}）" : "")}");
    }
}
