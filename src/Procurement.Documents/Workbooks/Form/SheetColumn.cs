namespace Procurement.Documents.Workbooks.Form;

/// <summary>What a column's cells hold: decides how they are formatted, validated and read.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>A name made of digits and letters; formatted as text, or Excel would eat leading zeros.</summary>
    Code,

    /// <summary>One of <see cref="SheetColumn.Choices"/>.</summary>
    Choice,
    Year,
    Quantity,
    UnitPrice,

    /// <summary>元</summary>
    Money,
    Day,
}

/// <summary>One column of a sheet, for the writer and the reader alike.</summary>
/// <param name="Header">The words above it, by which the reader finds it wherever it stands.</param>
/// <param name="Field">The name of the field in the register bundle, e.g. <c>unitPrice</c>.</param>
/// <param name="Width">In characters, as Excel counts them; a Chinese character takes two.</param>
/// <param name="Note">What the comment on the header says: unit, allowed values, source of the rule.</param>
internal abstract record SheetColumn(string Header, ColumnKind Kind, string Field, double Width, string Note)
{
    public const int LongestCode = 64;
    public const int LongestName = 200;
    public const int LongestMeasureUnit = 40;

    public bool Required { get; init; }

    /// <summary>What the drop-down offers.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the drop-down offers the codes of the sheet 单位. Others are refused where that sheet lists any; an empty
    /// one leaves it to the register to know them.</summary>
    public bool OffersUnits { get; init; }

    /// <summary>Whether the drop-down offers the places of the sheet 存放地点.</summary>
    public bool OffersPlaces { get; init; }

    /// <summary>Whether its numbers may be below zero: amounts, as in the bundle (a correction, a refund), but no budget.</summary>
    public bool MayBeNegative => Kind is ColumnKind.Money && Field is not "budget";

    /// <summary>How many characters a text may have: as many as the bundle's schema allows, so that what came in by workbook leaves as a
    /// bundle and comes in again.</summary>
    public int LongestText { get; init; } = Kind is ColumnKind.Code ? LongestCode : LongestName;

    /// <summary>The header as written: an asterisk marks what must be filled in.</summary>
    public string Title => Required ? Header + "*" : Header;

    public bool IsNumber => Kind is ColumnKind.Year or ColumnKind.Quantity or ColumnKind.UnitPrice or ColumnKind.Money or ColumnKind.Day;

    /// <summary>How many decimals its numbers may have.</summary>
    public int Decimals => Kind switch
    {
        ColumnKind.Money => 2,
        ColumnKind.Quantity => 4,
        ColumnKind.UnitPrice => 6,
        _ => 0,
    };
}

/// <inheritdoc cref="SheetColumn"/>
/// <param name="Print">A row's raw cell text: a number's digits, a day's serial number or the text; null leaves the cell blank.</param>
internal sealed record SheetColumn<TRow>(string Header, ColumnKind Kind, string Field, double Width, string Note, Func<TRow, string?> Print)
    : SheetColumn(Header, Kind, Field, Width, Note);
