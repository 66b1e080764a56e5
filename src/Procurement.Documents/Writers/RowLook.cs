using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>All that decides how a row looks; rows of one look differ in their texts only and are written after one pattern.</summary>
internal readonly record struct RowLook(bool IsTotal, bool IsSubtotal, bool IsPart)
{
    public static RowLook Of(PrintedRow row) => new(row.IsTotal, row.IsSubtotal, row.IsPart);
}
