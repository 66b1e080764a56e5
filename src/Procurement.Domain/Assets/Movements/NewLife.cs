using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Movements;

/// <summary>A card's 折旧年限 once its value grows: an improvement, a revaluation.</summary>
/// <remarks>Source: 政府会计准则第3号应用指南 (财会〔2017〕4号), 四(四): where 改建、扩建等 lengthen the life, depreciation is reckoned anew from the new cost over
/// the new life. What is used up has no month left over which the added value could be spread: then a new life must be given.</remarks>
public static class NewLife
{
    /// <param name="lifeMonths">The new total life in months, from the first month on; null to leave it as it is.</param>
    /// <param name="grows">Whether value is added.</param>
    /// <exception cref="RuleViolationException">MV-LIFE.</exception>
    public static void Check(CardLedger ledger, LocalDate day, int? lifeMonths, bool grows)
    {
        var standing = ledger.StandingOn(day);
        var isDepreciable = standing is not null && DepreciableKinds.IsDepreciable(standing.Kind);
        var used = ledger.MonthsUsedBefore(day);
        var wrong = (lifeMonths, standing?.LifeMonths) switch
        {
            (not null, _) when !isDepreciable => "不提折旧，不用填新的折旧年限。",
            (not null, null) => "还没有折旧年限，请先办理折旧年限调整，补上已用月数，再改年限。",
            ({ } life, _) when life > CardSpecRules.LongestLife => $"折旧年限最长 {CardSpecRules.LongestLife} 个月，请核对。",
            ({ } life, _) when life <= used => $"已用 {used} 个月，新的折旧年限（总月数）须大于 {used}。",
            (null, { } life) when grows && isDepreciable && life <= used => $"已用满 {life} 个月，增加的价值没有剩余月份可摊；请填新的折旧年限（总月数），须大于 {used}。",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new RuleViolationException(new NewLifeWrong(ledger.Card.CardNumber, ledger.Card.Name, wrong));
        }
    }
}

public sealed record NewLifeWrong(string CardNumber, string Name, string Explanation) : RuleViolation("MV-LIFE", $"卡片 {CardNumber}“{Name}”{Explanation}");
