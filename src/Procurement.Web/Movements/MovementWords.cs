using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Movements.Forms;

namespace Procurement.Web.Movements;

/// <summary>What pages say of movements.</summary>
public static class MovementWords
{
    /// <summary>What was done, in one sentence.</summary>
    public static string Done(MovementAnswer answer) => answer.Status switch
    {
        MovementStatus.Draft => $"已保存草稿 {answer.Number}，提交以后才办理。",
        MovementStatus.Submitted => $"已提交变动单 {answer.Number}，等待另一人审批。",
        MovementStatus.Effective => $"变动单 {answer.Number} 已生效，{answer.CardIds.Count:#,##0} 张卡片已记账。",
        _ => $"变动单 {answer.Number} {answer.Status.ChineseName()}。",
    };

    /// <summary>What a kind says of an item; null for nothing, also for what was written before the kind had these words.</summary>
    public static string? Told(IMovementForm? form, AssetMovementItem item)
    {
        try
        {
            return (form is null ? OfNewCard(item) : form.Told(item)) is { Length: > 0 } words ? words : null;
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    /// <summary>What is to be minded of a card that an intake makes.</summary>
    private static string? OfNewCard(AssetMovementItem item) =>
        item.Details is { } details && MovementJson.Read<CardSpec>(details).OtherUnitsPlace ? "放在其他单位的地点，经办人已确认" : null;

    /// <summary>The name of a card that is made only when the movement takes effect.</summary>
    public static string NewCardName(AssetMovementItem item)
    {
        return Try(() => MovementJson.Read<CardSpec>(item.Details).Name) ?? Try(() => MovementJson.Read<TransferredCard>(item.Details).Spec.Name)
            ?? Try(() => MovementJson.Read<SplitCard>(item.Details).Name) ?? "新卡片";
    }

    /// <summary>Null where the details are another kind's.</summary>
    private static string? Try(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }
}
