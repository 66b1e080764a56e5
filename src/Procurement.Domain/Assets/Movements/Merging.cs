using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Movements;

/// <summary>Which card of a 合并 takes the others in.</summary>
public sealed record MergeInto(Guid CardId);

/// <summary>合并: all of several like cards goes to one of them; the others stand for nothing any more.</summary>
/// <remarks>Only cards with the same months left are merged: so the charges after it are the sum of what they would have been, but for the odd fen.</remarks>
public static class Merging
{
    /// <exception cref="RuleViolationException">MV-MERGE, which says what differs.</exception>
    public static void Check(CardLedger into, IReadOnlyCollection<CardLedger> others, LocalDate day)
    {
        if (others.Count == 0)
        {
            throw new RuleViolationException(new MergeWrong("请至少选择两张卡片"));
        }

        foreach (var other in others)
        {
            var differing = Differences(into, other, day).ToList();
            if (differing.Count > 0)
            {
                throw new RuleViolationException(new MergeWrong(
                    $"卡片 {other.Card.CardNumber}“{other.Card.Name}”与 {into.Card.CardNumber}“{into.Card.Name}”的{string.Join('、', differing)}不同"));
            }
        }
    }

    /// <exception cref="RuleViolationException">MV-MERGE, AL-….</exception>
    public static void Post(CardLedger into, IReadOnlyCollection<CardLedger> others, Posting posting)
    {
        Check(into, others, posting.EffectiveOn);
        foreach (var other in others)
        {
            var all = CardPart.Of(other, posting.EffectiveOn, null);
            other.Post(all.Leaving(AssetEntryKind.Merge), posting);
            into.Post(all.Coming(AssetEntryKind.Merge), posting);
        }
    }

    private static IEnumerable<string> Differences(CardLedger one, CardLedger other, LocalDate day)
    {
        var (left, right) = (one.Card, other.Card);
        (bool Differs, string Name)[] all =
        [
            (left.UnitId != right.UnitId, "所属单位"),
            (left.Kind != right.Kind, "类别"),
            (left.Code != right.Code, "品目编码"),
            (!string.Equals(left.MeasureUnit, right.MeasureUnit, StringComparison.Ordinal), "计量单位"),
            (left.LifeMonths != right.LifeMonths, "折旧年限"),
            (one.MonthsUsedBefore(day) != other.MonthsUsedBefore(day), "已提折旧月数"),
            (IsNominal(left) != IsNominal(right), "计量方式（一张按名义金额）"),
        ];
        return all.Where(row => row.Differs).Select(row => row.Name);
    }

    private static bool IsNominal(AssetCard card) => DepreciableKinds.IsNominal(card.Quantity.Value, card.Value.Yuan);
}

public sealed record MergeWrong(string Explanation) : RuleViolation("MV-MERGE", $"不能合并：{Explanation}，请核对。");
