using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>Some projects together: how many and their sum in yuan.</summary>
public readonly record struct SmeProjects(int Count, Money Sum)
{
    public static SmeProjects Of(IEnumerable<SmeProject> projects)
    {
        var list = projects.ToList();
        return new(list.Count, Money.Sum(list.Select(project => project.Amount)));
    }

    public static SmeProjects operator +(SmeProjects left, SmeProjects right) => new(left.Count + right.Count, left.Sum + right.Sum);
}

/// <summary>The legal minimum of 预留中小微企业份额 of a budget year, part by part, in yuan.</summary>
/// <remarks>A share is rounded up to the fen, part by part: 以上 and 不低于 must not be undercut, not even by half a fen. The law speaks of
/// what 适宜由中小企业提供; what 第六条 exempts the caller leaves out of the projects.</remarks>
/// <param name="Rule">Null where the year has no legal minimum; then every minimum is zero.</param>
/// <param name="LargeGoodsAndServicesMinimum">The share of the larger goods and services projects.</param>
/// <param name="SmallMicroMinimum">What of both shares goes to 小微企业 at least; of the small projects the rule asks no such part.</param>
public sealed record SmeReserveMinimum(
    FiscalYear Year, SmeReserveRule? Rule,
    SmeProjects SmallGoods, SmeProjects SmallServices, SmeProjects SmallWorks, SmeProjects LargeGoodsAndServices, SmeProjects LargeWorks,
    Money LargeGoodsAndServicesMinimum, Money LargeWorksMinimum, Money SmallMicroMinimum)
{
    /// <summary>The small projects, reserved whole as a rule.</summary>
    public Money SmallMinimum => Rule is null ? Money.Zero : (SmallGoods + SmallServices + SmallWorks).Sum;

    /// <summary>The shares of the larger projects.</summary>
    public Money LargeMinimum => LargeGoodsAndServicesMinimum + LargeWorksMinimum;

    /// <summary>法定最低预留份额</summary>
    public Money Minimum => SmallMinimum + LargeMinimum;

    public static SmeReserveMinimum Of(FiscalYear year, SmeReserveRule? rule, IEnumerable<SmeProject> projects)
    {
        var bought = projects.Where(project => project.Amount > Money.Zero).ToLookup(project => (project.Category, IsSmall: rule?.IsSmall(project) ?? true));
        var large = Group(CatalogueCategory.Goods, isSmall: false) + Group(CatalogueCategory.Services, isSmall: false);
        var largeWorks = Group(CatalogueCategory.Works, isSmall: false);
        var share = RoundedUp(large.Sum.Yuan * (rule?.GoodsAndServicesShare ?? 0m));
        var worksShare = RoundedUp(largeWorks.Sum.Yuan * (rule?.WorksShare ?? 0m));
        return new(
            year, rule, Group(CatalogueCategory.Goods, isSmall: true), Group(CatalogueCategory.Services, isSmall: true),
            Group(CatalogueCategory.Works, isSmall: true), large, largeWorks, share, worksShare,
            RoundedUp((share + worksShare).Yuan * (rule?.SmallMicroShare ?? 0m)));

        SmeProjects Group(CatalogueCategory category, bool isSmall) => SmeProjects.Of(bought[(category, isSmall)]);
    }

    public SmeReserveComparison Compare(Money reserved) => new(Year, Rule is not null, Minimum, reserved);

    private static Money RoundedUp(decimal yuan) => Money.FromYuan(decimal.Ceiling(yuan * 100m) / 100m);
}

/// <summary>What is reserved beside what must be.</summary>
/// <param name="HasMinimum">False where the year has no legal minimum.</param>
public sealed record SmeReserveComparison(FiscalYear Year, bool HasMinimum, Money Minimum, Money Reserved)
{
    public bool IsEnough => Reserved >= Minimum || !HasMinimum;

    /// <summary>By how much the reserve falls short, zero where it does not.</summary>
    public Money Short => IsEnough ? Money.Zero : Minimum - Reserved;

    public string Text => !HasMinimum ? $"{Year} 年没有法定最低预留份额，已预留 {Reserved} 元。"
        : IsEnough ? $"已预留 {Reserved} 元，不少于法定最低预留份额 {Minimum} 元。"
        : $"已预留 {Reserved} 元，比法定最低预留份额 {Minimum} 元少 {Short} 元；请增加预留份额，不适宜由中小企业提供的应按第六条说明理由。";
}
