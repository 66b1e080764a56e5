using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>What every movement must satisfy, whatever its kind.</summary>
public static class MovementRules
{
    public const int LongestEvidence = 500;
    public const int LongestCounterparty = 200;

    /// <summary>More cards than anybody approves at once; a larger batch is several movements.</summary>
    public const int MostItems = 5000;

    /// <exception cref="RuleViolationException">PU-REASON, PU-FIELD, MV-DAY, MV-ITEMS.</exception>
    public static void CheckFields(MovementDraft draft, LocalDate today)
    {
        Reasons.Require(draft.Reason, draft.Kind.ChineseName());
        DocumentTexts.Limit(draft.Evidence, "evidence", "依据", LongestEvidence);
        DocumentTexts.Limit(draft.Counterparty ?? "", "counterparty", "对方单位", LongestCounterparty);
        if (draft.Proceeds < Money.Zero)
        {
            throw new RuleViolationException(new DocumentFieldWrong("proceeds", "收入不能小于零。"));
        }

        if (!FiscalYear.IsYear(draft.EffectiveOn.Year))
        {
            throw new RuleViolationException(new BookDayOutOfRange(draft.EffectiveOn));
        }

        if (draft.EffectiveOn > today)
        {
            throw new RuleViolationException(new MovementDayAhead(draft.EffectiveOn, today));
        }

        if (draft.Items.Count == 0 && draft.Kind is not MovementKind.Reversal)
        {
            throw new RuleViolationException(new MovementItemsWrong("请至少选择一张卡片。"));
        }

        if (draft.Kind is not (MovementKind.Intake or MovementKind.TransferIn or MovementKind.Split) && draft.Items.Any(item => item.CardId is null))
        {
            throw new RuleViolationException(new MovementItemsWrong($"{draft.Kind.ChineseName()}的每一项都须指明卡片。"));
        }

        if (draft.Items.Count > MostItems)
        {
            throw new RuleViolationException(new MovementItemsWrong($"一张变动单最多 {MostItems} 张卡片，现有 {draft.Items.Count:#,##0} 张，请分几张办理。"));
        }

        var cards = draft.Items.Where(item => item.CardId is not null).Select(item => item.CardId!.Value).ToList();
        if (cards.Distinct().Count() != cards.Count)
        {
            throw new RuleViolationException(new MovementItemsWrong("同一张卡片在一张变动单上只能出现一次，请合并数量。"));
        }
    }

    /// <summary>Tells at submission already what the ledger would refuse once the movement takes effect.</summary>
    /// <exception cref="RuleViolationException">MV-GONE, AL-ORDER.</exception>
    public static void CheckCards(MovementKind kind, LocalDate day, IEnumerable<AssetCard> cards)
    {
        foreach (var card in cards)
        {
            if (card.Status is CardStatus.Removed && kind is not MovementKind.Reversal)
            {
                throw new RuleViolationException(new MovementCardGone(card.CardNumber, card.Name));
            }

            // A placement posts nothing, and a reversal settles its day with what it takes back.
            if (day < card.LastEntryOn && kind is not (MovementKind.Placement or MovementKind.Reversal))
            {
                throw new RuleViolationException(new EntryBeforeLast(card.CardNumber, card.Name, day, card.LastEntryOn));
            }
        }
    }

    /// <summary>Whoever asked does not decide.</summary>
    /// <exception cref="RuleViolationException">MV-SELF.</exception>
    public static void RequireOther(AssetMovement movement, Guid? deciderId)
    {
        if (deciderId is not null && deciderId == movement.RequestedBy)
        {
            throw new RuleViolationException(new MovementOwnRequest(movement.Number));
        }
    }

    /// <exception cref="RuleViolationException">MV-STATUS.</exception>
    public static void RequireStatus(AssetMovement movement, string act, params MovementStatus[] allowed)
    {
        if (!allowed.Contains(movement.Status))
        {
            throw new RuleViolationException(new MovementNotSo(movement.Number, movement.Status, act));
        }
    }
}

public sealed record MovementDayAhead(LocalDate Day, LocalDate Today)
    : RuleViolation("MV-DAY", $"生效日期 {Day:uuuu-MM-dd} 晚于今天（{Today:uuuu-MM-dd}），请改为今天或更早。");

public sealed record MovementItemsWrong(string Explanation) : RuleViolation("MV-ITEMS", Explanation);

public sealed record MovementOwnRequest(string Number) : RuleViolation("MV-SELF", $"变动单 {Number} 是您自己提交的，须由另一人审批。");

public sealed record MovementNotSo(string Number, MovementStatus Status, string Act)
    : RuleViolation("MV-STATUS", $"变动单 {Number} 现为“{Status.ChineseName()}”，不能{Act}；请刷新后再看。");

public sealed record MovementCardsChanged(string Number, IReadOnlyList<string> Cards) : RuleViolation(
    "MV-CHANGED", $"变动单 {Number} 提交后，卡片 {string.Join('、', Cards.Take(5))}{(Cards.Count > 5 ? $" 等 {Cards.Count:#,##0} 张" : "")} 又有变动，清单已不符；请退回后由经办人核对并重新提交。");

public sealed record MovementUnitsMixed() : RuleViolation("MV-UNIT", "一张变动单上的卡片须属于同一单位，请按单位分开办理。");

public sealed record MovementCardGone(string CardNumber, string Name) : RuleViolation("MV-GONE", $"卡片 {CardNumber}“{Name}”已销账，不能再办理变动。");

public sealed record MovementQuantityWrong(string CardNumber, string Name, string MeasureUnit, Quantity Held, Quantity Wanted) : RuleViolation(
    "MV-QUANTITY", $"卡片 {CardNumber}“{Name}”账面 {Held} {MeasureUnit}，本次填了 {Wanted}；数量须大于零且不超过账面。");
