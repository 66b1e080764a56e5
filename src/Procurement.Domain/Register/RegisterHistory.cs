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
    Guid? TransferId, string? Reason);
