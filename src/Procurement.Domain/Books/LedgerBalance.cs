using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>总账余额: what the general ledger (1601 固定资产, 1602 固定资产累计折旧) says of a class at the end of a day.</summary>
public sealed class LedgerBalance : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required LocalDate AsOf { get; init; }

    public required LedgerClass Class { get; init; }

    /// <summary>固定资产 (1601) in yuan.</summary>
    public required Money Value { get; set; }

    /// <summary>固定资产累计折旧 (1602) in yuan; null where the ledger keeps it in one sum only.</summary>
    public Money? Depreciation { get; set; }

    public required string RecordedByName { get; set; }

    public required Instant RecordedAt { get; set; }

    public int RowVersion { get; set; }
}

public enum ReconciliationKind
{
    /// <summary>账账相符: cards against the general ledger.</summary>
    BooksWithBooks,

    /// <summary>账实相符: cards against the things, by a finished stock-take.</summary>
    BooksWithThings,
}

/// <summary>对账记录: somebody states that two sides agree, or how far they do not.</summary>
public sealed class Reconciliation : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    public required ReconciliationKind Kind { get; init; }

    public required LocalDate AsOf { get; init; }

    /// <summary>Whether both sides agreed to the fen as it was recorded.</summary>
    public required bool Agrees { get; init; }

    /// <summary>Both sides' figures then, as JSON.</summary>
    public required string Figures { get; init; }

    /// <summary>The explanation of differences; null where there are none.</summary>
    public string? Note { get; init; }

    public Guid? StocktakeId { get; init; }

    public required Guid? RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public required Instant RecordedAt { get; init; }
}
