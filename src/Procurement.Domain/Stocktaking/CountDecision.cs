using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>How far a difference has come.</summary>
public enum SettleState
{
    /// <summary>待处理: nobody has decided, or what was decided was withdrawn.</summary>
    Open,

    /// <summary>处理中: its movement waits to be submitted or approved.</summary>
    Waiting,

    /// <summary>已了结: in the books, decided without a movement, or no difference at all.</summary>
    Settled,
}

/// <summary>What is done about a difference.</summary>
public enum CountDecision
{
    /// <summary>盘亏: what is missing leaves the books, by a movement that another person approves.</summary>
    WriteOff,

    /// <summary>盘盈: what is too much comes onto the books as a new card, by a movement that another person approves.</summary>
    TakeIn,

    /// <summary>变更地点: the books follow to where it was found.</summary>
    Move,

    /// <summary>复核相符: looked for again and found as it is written.</summary>
    Found,

    /// <summary>说明原因: nothing is booked, for a reason.</summary>
    Explain,

    /// <summary>撤回处理: as it was counted, to be decided again.</summary>
    Again,
}

/// <summary>Which decision fits which result.</summary>
public static class CountDecisions
{
    public static IReadOnlyList<CountDecision> All { get; } = Enum.GetValues<CountDecision>();

    public static string ChineseName(this CountDecision decision) => decision switch
    {
        CountDecision.WriteOff => "按盘亏处理",
        CountDecision.TakeIn => "按盘盈入账",
        CountDecision.Move => "变更为实际地点",
        CountDecision.Found => "复核相符",
        CountDecision.Explain => "说明原因，不作账务处理",
        CountDecision.Again => "撤回处理",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Not a decision."),
    };

    public static string ChineseName(this SettleState state) => state switch
    {
        SettleState.Open => "待处理",
        SettleState.Waiting => "处理中",
        _ => "已了结",
    };

    /// <summary>What was never counted is decided as missing, or found after all; a reason alone does not account for it.</summary>
    public static bool Fits(CountDecision decision, CountResult result) => decision switch
    {
        CountDecision.WriteOff => result is CountResult.Shortage or CountResult.Pending,
        CountDecision.TakeIn => result is CountResult.Surplus,
        CountDecision.Move => result is CountResult.Misplaced,
        CountDecision.Found => result is not CountResult.Matches,
        CountDecision.Explain => result is not (CountResult.Matches or CountResult.Pending),
        _ => true,
    };

    /// <summary>Brings an item back to what its counts say, undecided.</summary>
    /// <param name="held">The count that the item showed; null where nobody counted it.</param>
    public static void TakeBack(StocktakeItem item, StocktakeCount? held)
    {
        (item.Decision, item.MovementId) = (null, null);
        (item.CountedQuantity, item.FoundPlaceId, item.Note) = (held?.Quantity, held?.PlaceId, held?.Note);
        (item.CountedBy, item.CountedByName, item.CountedAt) = (held?.CountedBy, held?.CountedByName, held?.CountedAt);
        item.Result = held is null ? CountResult.Pending : CountRules.ResultOf(item.Quantity, item.PlaceId, new CountSeen(held.Quantity, held.PlaceId, held.Note));
        item.RowVersion++;
    }
}

public sealed record DecisionUnfit(string CardNumber, string Name, CountResult Result, CountDecision Decision) : RuleViolation(
    "ST-DECISION", $"卡片 {CardNumber}“{Name}”的结果是“{Result.ChineseName()}”，不能“{Decision.ChineseName()}”；请分开选择。");

public sealed record DecisionTaken(string CardNumber, string Name)
    : RuleViolation("ST-DONE", $"“{CardNumber} {Name}”已经处理过，请刷新后再看；要改请先撤回处理或撤回变动单。");

public sealed record CountsInDispute(string CardNumber, string Name)
    : RuleViolation("ST-DISPUTED", $"卡片 {CardNumber}“{Name}”有重复清点且数量不一，请先确认以哪一次为准。");

public sealed record NothingToDecide() : RuleViolation("ST-NOTHING", "请至少选择一项待处理的差异。");

public sealed record StocktakeUnsettled(string Number, int Open, int Waiting, int Finds) : RuleViolation(
    "ST-OPEN", $"盘点 {Number} 还不能完成：{Open} 张卡片的差异待处理，{Waiting} 张卡片的变动单尚未生效，{Finds} 项账外物品未了结；请全部了结后再完成。");
