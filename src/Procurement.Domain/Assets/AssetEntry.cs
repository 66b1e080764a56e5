using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>增减变动: why an entry stands in a card's ledger.</summary>
public enum AssetEntryKind
{
    /// <summary>取得: 购置, 调入, 接受捐赠, 自建, 盘盈, opening balances; with negative figures, the correction of one.</summary>
    Acquisition,

    /// <summary>改建、扩建、改良: adds value (and area).</summary>
    Improvement,

    /// <summary>重估、调整账面价值</summary>
    Revaluation,

    /// <summary>调拨: out of one unit and into another, two entries with one transfer id.</summary>
    Transfer,

    /// <summary>分类调整: out of one kind and into another, two entries.</summary>
    Reclassification,

    /// <summary>处置: 无偿划转, 对外捐赠, 转让, 置换, 报废, 损失核销.</summary>
    Disposal,

    /// <summary>盘点调整: surplus and shortage.</summary>
    CountAdjustment,

    /// <summary>拆分: a part leaves this card for a new one, or comes with it.</summary>
    Split,

    /// <summary>合并: all of a card goes to another, or comes from it.</summary>
    Merge,

    /// <summary>折旧年限调整: another life, with depreciation caught up where there was none.</summary>
    LifeChange,
}

/// <summary>One entry in a card's ledger: what it adds to, or takes from, the holding of a unit and a kind from a day on.</summary>
/// <remarks>Never changed, never deleted; a correction is another entry. Since every figure adds up, the state of any day,
/// as known at any instant, is a plain sum over the entries with that day and instant or earlier ones.</remarks>
public sealed class AssetEntry : IDepartmentOwned
{
    private AssetEntry()
    {
    }

    public Guid DepartmentId { get; private set; }

    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    public AssetEntryKind Entry { get; private set; }

    /// <summary>The unit whose holding changes.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The kind whose holding changes.</summary>
    public AssetKind Kind { get; private set; }

    public Quantity Quantity { get; private set; }

    /// <summary>账面原值 in yuan.</summary>
    public Money Value { get; private set; }

    /// <summary>建筑面积 in m², of buildings.</summary>
    public Quantity? Area { get; private set; }

    /// <summary>The part of <see cref="Area"/> that is 办公用房, in m².</summary>
    public Quantity? OfficeArea { get; private set; }

    /// <summary>The part of <see cref="Value"/> that is 办公用房, in yuan.</summary>
    public Money? OfficeValue { get; private set; }

    /// <summary>The day from whose beginning it counts, in Asia/Shanghai.</summary>
    public LocalDate EffectiveOn { get; private set; }

    public Instant RecordedAt { get; private set; }

    /// <summary>What the two sides of a transfer share.</summary>
    public Guid? TransferId { get; private set; }

    /// <summary>原因, in the words of whoever recorded it.</summary>
    public string? Reason { get; private set; }

    /// <summary>增减方式; null for an import that does not say.</summary>
    public AssetWay? Way { get; private set; }

    /// <summary>累计折旧 in yuan that comes (positive) or goes (negative) with it: of an opening balance, of what is transferred, split or disposed of.
    /// The monthly charges themselves are never stored; they follow from the entries.</summary>
    public Money Depreciation { get; private set; }

    /// <summary>折旧年限 in months of the card from this entry on; null leaves it as it is, 0 takes back the only one there was.</summary>
    public int? LifeMonths { get; private set; }

    /// <summary>Months already used that come with it, e.g. of an opening balance; negative where a correction takes them back.</summary>
    public int MonthsUsed { get; private set; }

    /// <summary>The movement that it belongs to; null for an import.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The entry of the same card that it takes back; null for most.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>An entry as <see cref="CardLedger"/> posts it, once it has checked it.</summary>
    internal static AssetEntry Of(AssetCard card, EntryDraft draft, Posting posting) => new()
    {
        DepartmentId = card.DepartmentId,
        Id = posting.NextId(),
        CardId = card.Id,
        Entry = draft.Entry,
        UnitId = draft.UnitId ?? card.UnitId,
        Kind = draft.Kind ?? card.Kind,
        Quantity = draft.Quantity,
        Value = draft.Value,
        Area = draft.Area,
        OfficeArea = draft.OfficeArea,
        OfficeValue = draft.OfficeValue,
        EffectiveOn = posting.EffectiveOn,
        RecordedAt = posting.Now,
        TransferId = posting.TransferId,
        Reason = posting.Reason,
        Way = posting.Way,
        Depreciation = draft.Depreciation,
        LifeMonths = draft.LifeMonths,
        MonthsUsed = draft.MonthsUsed,
        DocumentId = posting.DocumentId,
        ReversesId = draft.ReversesId,
    };
}
