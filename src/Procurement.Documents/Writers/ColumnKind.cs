using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>What a column holds, which decides its alignment and how it gives way when room is short.</summary>
internal enum ColumnKind
{
    /// <summary>Names: left-aligned, wrap.</summary>
    Text,

    /// <summary>政府采购目录序号: centred, never broken, since half a code is another code.</summary>
    Code,

    /// <summary>计量单位: centred.</summary>
    Unit,

    /// <summary>Figures and the marks that stand for them (——): right-aligned, never broken.</summary>
    Number,
}

/// <summary>The kinds of the columns by their keys.</summary>
internal static class ColumnKinds
{
    private const string AssetLabel = "label";

    public static ColumnKind Of(string key) => key switch
    {
        ProcurementColumns.ProjectName or ProcurementColumns.ItemName or AssetLabel => ColumnKind.Text,
        ProcurementColumns.CatalogueCode => ColumnKind.Code,
        ProcurementColumns.MeasureUnit => ColumnKind.Unit,
        _ => ColumnKind.Number,
    };
}
