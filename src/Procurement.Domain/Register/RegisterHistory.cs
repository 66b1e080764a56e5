using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Domain.Register;

/// <summary>What a register remembers beyond its present state, so that a department moved to another database can still print
/// what was known at any instant. Left out where everything was recorded in one go: then there is nothing to remember.</summary>
/// <param name="LineRecordedAt">One instant for each line of the bundle, in its order.</param>
public sealed record RegisterHistory(
    IReadOnlyList<BudgetEntryContent> Budgets,
    IReadOnlyList<Instant> LineRecordedAt,
    IReadOnlyList<SupersededLineContent> SupersededLines,
    IReadOnlyList<AssetEntryContent> AssetEntries);

/// <param name="Project">The key of a project of the bundle.</param>
public sealed record BudgetEntryContent(string Project, Money Amount, Instant RecordedAt);

/// <param name="Position">Its former place among the department's lines.</param>
public sealed record SupersededLineContent(LineContent Line, int Position, Instant RecordedAt, Instant SupersededAt)
{
    /// <summary>Which line said so; null in a bundle without documents, which has no use for it.</summary>
    public LineRef? Of { get; init; }
}

public sealed record AssetEntryContent(
    string CardNumber, AssetEntryKind Entry, string Unit, AssetKind Kind, Quantity Quantity, Money Value,
    Quantity? Area, Quantity? OfficeArea, Money? OfficeValue, LocalDate EffectiveOn, Instant RecordedAt,
    Guid? TransferId, string? Reason)
{
    public AssetWay? Way { get; init; }

    /// <summary>累计折旧 in yuan that comes or goes with it.</summary>
    public Money Depreciation { get; init; }

    /// <summary>折旧年限 in months from it on; null as it was.</summary>
    public int? LifeMonths { get; init; }

    /// <summary>Months already used that come with it.</summary>
    public int MonthsUsed { get; init; }

    /// <summary>The number of the movement that it belongs to; null for an import.</summary>
    public string? Movement { get; init; }

    /// <summary>The index, in this list, of the entry that it takes back.</summary>
    public int? Reverses { get; init; }
}
