namespace Procurement.Documents.Workbooks.Reading;

internal enum CellType
{
    Blank,
    Number,
    Text,

    /// <summary>A day as ISO text, as the strict form of the format has it.</summary>
    IsoDay,
    Boolean,

    /// <summary>#REF! and the like.</summary>
    Error,
    Formula,
    TooLong,
}

/// <summary>A cell as the file has it.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Text">A number's digits or the text.</param>
internal readonly record struct RawCell(int Column, CellType Type, string Text, int Style);
