using NodaTime;
using Procurement.Data.Books;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Web.Books;

/// <summary>What the audit trail calls a year of the books.</summary>
public static class ClosedBooks
{
    public const string SubjectKind = "assetYear";

    public static string LabelOf(FiscalYear year) => $"{year} 年度资产账";
}

/// <summary>A year as the audit trail keeps it.</summary>
/// <param name="Closing">期末 by class as it was closed; null while open.</param>
public sealed record AssetYearFact(AssetYearStatus Status, LocalDate? ClosedThrough, string? ClosedBy, Instant? ClosedAt, IReadOnlyList<ClassFact>? Closing)
{
    public static AssetYearFact Of(AssetYear year, AssetBooks books) => new(
        year.Status, books.ClosedThrough, year.ClosedByName, year.ClosedAt,
        ClosingSummary.Read(year.Summary)?.ByClass.Rows.Select(row => new ClassFact(row.Label, row.Closing.Quantity, row.Closing.Value, row.Closing.Depreciation)).ToList());
}

public sealed record ClassFact(string Class, Quantity Quantity, Money Value, Money Depreciation);
