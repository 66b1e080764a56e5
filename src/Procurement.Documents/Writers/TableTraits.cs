using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>How a table looks in every format, by what it is and not by what it says.</summary>
internal static class TableTraits
{
    /// <summary>The most columns that stand on an upright A4 page in a size one likes to read.</summary>
    private const int MostUprightColumns = 8;

    extension(DisclosureSection section)
    {
        /// <summary>Whether the section turns its page on the side.</summary>
        public bool IsWide => section.Table is { IsWide: true };
    }

    extension(PrintedTable table)
    {
        public bool IsWide => table.Columns.Count > MostUprightColumns;
    }

    extension(PrintedRow row)
    {
        public bool IsTotal => row.Type is "total";

        public bool IsSubtotal => row.Type is "subtotal";

        public bool IsBold => row.IsTotal || row.IsSubtotal;

        /// <summary>其中：办公用房 is a part of the row above it and stands a little to the right.</summary>
        public bool IsPart => row.Type is "office_space";
    }

    /// <summary>合计 stands in the middle of its cell; every other label begins at the left.</summary>
    public static bool IsCentredLabel(PrintedRow row, string key) => row.IsTotal && key == ProcurementColumns.ProjectName;
}
