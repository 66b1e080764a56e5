using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>The two sections as printed (<c>disclosure/1</c>): texts and cells. Writers print it and compute nothing.</summary>
public sealed record Disclosure(DepartmentName Department, FiscalYear Year, LocalDate AsOf, IReadOnlyList<DisclosureSection> Sections)
{
    public const string ProcurementKey = "procurement";
    public const string AssetsKey = "assets";

    public DisclosureSection Procurement => Sections.Single(section => section.Key == ProcurementKey);

    public DisclosureSection Assets => Sections.Single(section => section.Key == AssetsKey);
}

/// <param name="Number">一, 二 …, as printed before 、.</param>
/// <param name="Table">Null where the layout shows none.</param>
public sealed record DisclosureSection(
    string Key, string Number, string Heading, IReadOnlyList<string> Paragraphs, PrintedTable? Table)
{
    /// <summary>六、政府采购预算情况</summary>
    public string FullHeading => $"{Number}、{Heading}";
}

/// <summary>A table as printed, of either section.</summary>
/// <param name="Header">The column heads; their leaves name the cells of every row, left to right.</param>
public sealed record PrintedTable(
    string Title, TitlePlace TitlePlace, string? DepartmentLine, string? PreparerLine, string? AsOfLine, string? UnitLine,
    IReadOnlyList<HeaderCell> Header, IReadOnlyList<PrintedRow> Rows, IReadOnlyList<string> Footnotes)
{
    /// <summary>The keys of the columns, left to right.</summary>
    public IReadOnlyList<string> Columns => [.. Header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Key!)];

    public int HeaderDepth => Header.Select(cell => cell.Depth).DefaultIfEmpty().Max();

    /// <summary>The lines between title and grid that the layout gives, in the order in which they print.</summary>
    public IReadOnlyList<string> Captions => [.. new[] { DepartmentLine, PreparerLine, AsOfLine, UnitLine }.OfType<string>()];
}

/// <param name="Type">In the procurement table <c>total</c>, <c>subtotal</c> or <c>line</c>; in the asset table the row's key.</param>
/// <param name="Unit">The code of the unit whose row it is; null in the total row and in the asset table.</param>
/// <param name="Cells">One for each column, left to right.</param>
public sealed record PrintedRow(string Type, string? Unit, IReadOnlyList<PrintedCell> Cells);

/// <summary>One cell as printed; a number keeps its value beside its text, so that a workbook can hold a number.</summary>
/// <param name="Number">The number as rounded for print, null for texts and blanks.</param>
public sealed record PrintedCell(string Text, decimal? Number = null, FigureFormat? Format = null)
{
    public static PrintedCell Blank { get; } = new("");

    public static PrintedCell Figure(decimal exact, FigureFormat format) => new(format.Print(exact), format.Round(exact), format);
}
