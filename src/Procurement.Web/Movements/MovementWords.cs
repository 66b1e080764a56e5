using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements;

/// <summary>What pages say of movements.</summary>
public static class MovementWords
{
    /// <summary>What was done, in one sentence.</summary>
    public static string Done(MovementAnswer answer) => answer.Status switch
    {
        MovementStatus.Draft => $"已保存草稿 {answer.Number}，提交以后才办理。",
        MovementStatus.Submitted => $"已提交变动单 {answer.Number}，等待另一人审批。",
        MovementStatus.Effective => $"变动单 {answer.Number} 已生效，{answer.CardIds.Count} 张卡片已记账。",
        _ => $"变动单 {answer.Number} {answer.Status.ChineseName()}。",
    };
}
