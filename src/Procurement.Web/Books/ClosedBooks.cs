using System.Text.Json;
using NodaTime;
using Procurement.Data.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Web.Books;

/// <summary>How the figures of a closed year are kept, and what the audit trail says of closing and reopening.</summary>
public static class ClosedBooks
{
    public const string SubjectKind = "assetYear";

    public static string LabelOf(FiscalYear year) => $"{year} 年度资产账";

    public static string Write(ClosedFigures figures) => JsonSerializer.Serialize(figures, AuditJson.Options);

    public static ClosedFigures? Read(string? summary) => summary is null ? null : JsonSerializer.Deserialize<ClosedFigures>(summary, AuditJson.Options);
}

/// <summary>A year as the audit trail keeps it.</summary>
/// <param name="Closing">期末 by class as it was closed; null while open.</param>
public sealed record AssetYearFact(AssetYearStatus Status, LocalDate? ClosedThrough, string? ClosedBy, Instant? ClosedAt, IReadOnlyList<ClassFact>? Closing)
{
    public static AssetYearFact Of(AssetYear year, AssetBooks books) => new(
        year.Status, books.ClosedThrough, year.ClosedByName, year.ClosedAt,
        ClosedBooks.Read(year.Summary)?.ByClass.Rows.Select(row => new ClassFact(row.Label, row.Closing.Quantity, row.Closing.Value, row.Closing.Depreciation)).ToList());
}

public sealed record ClassFact(string Class, Quantity Quantity, Money Value, Money Depreciation);
