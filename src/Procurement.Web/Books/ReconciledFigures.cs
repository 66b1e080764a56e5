using System.Text.Json;
using Procurement.Data.Audit;
using Procurement.Domain.Books;

namespace Procurement.Web.Books;

/// <summary>The figures that a statement was made with, as it keeps them.</summary>
public static class ReconciledFigures
{
    public static string Write(BooksComparison figures) => JsonSerializer.Serialize(figures, AuditJson.Options);

    public static string Write(ThingsComparison figures) => JsonSerializer.Serialize(figures, AuditJson.Options);

    /// <summary>Of a statement 账账相符.</summary>
    public static BooksComparison ReadBooks(Reconciliation statement) => JsonSerializer.Deserialize<BooksComparison>(statement.Figures, AuditJson.Options)!;

    /// <summary>Of a statement 账实相符.</summary>
    public static ThingsComparison ReadThings(Reconciliation statement) => JsonSerializer.Deserialize<ThingsComparison>(statement.Figures, AuditJson.Options)!;

    public static string NameOf(ReconciliationKind kind, bool agrees) => (kind, agrees) switch
    {
        (ReconciliationKind.BooksWithBooks, true) => "账账相符",
        (ReconciliationKind.BooksWithBooks, false) => "账账有差异",
        (ReconciliationKind.BooksWithThings, true) => "账实相符",
        _ => "账实有差异",
    };
}
