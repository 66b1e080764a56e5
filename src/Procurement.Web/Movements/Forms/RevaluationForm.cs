using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements.Forms;

/// <summary>价值调整: the new value, or by how much it changes.</summary>
public sealed class RevaluationForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Revaluation;

    public MovementShape Shape { get; } = new(
        "调整账面原值：新的原值和增减金额填其中一项。调减的，累计折旧按比例一并调减；调增的，从生效当月起在剩余年限内计提。",
        [
            new("newValue", "新的原值", "元", card => card.Value.ToString()),
            new("difference", "增减金额", "元", _ => "如 -500.00"),
            new("life", "新折旧年限", "月", ImprovementForm.LifeNow),
        ],
        EvidenceHint: "竣工决算、评估报告、批复的名称和文号", NeedsEvidence: true, HasPartial: false);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(this, AssetWay.Revaluation, cards.Select(card =>
    {
        string Name(string field) => MovementPost.CardName(card.Id, field);
        var details = new RevaluedCard(post.Money(Name("newValue"), "新的原值"), post.Whole(Name("life"), "新折旧年限"));
        return new MovementItemDraft(card.Id, Value: post.Money(Name("difference"), "增减金额"), Details: MovementJson.Write(details));
    }));

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => items.SelectMany(item =>
    {
        var details = MovementJson.Read<RevaluedCard>(item.Details);
        string Name(string field) => MovementPost.CardName(item.CardId!.Value, field);
        return new (string, string?)[]
        {
            (Name("newValue"), details.NewValue?.ToString()), (Name("difference"), details.NewValue is null ? item.Value.ToString() : null),
            (Name("life"), details.LifeMonths?.ToString()),
        };
    });

    public string? Told(AssetMovementItem item)
    {
        var details = MovementJson.Read<RevaluedCard>(item.Details);
        return (details.NewValue is { } value ? $"新的原值 {value.Show()} 元 " : "") + ImprovementForm.Life(details.LifeMonths);
    }
}
