using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>版式: the form of one province and year, as data (<c>disclosure-layout/1</c>). Every text is a Handlebars template.</summary>
public sealed record DisclosureLayout(string Name, MoneyUnit MoneyUnit, ProcurementLayout Procurement, AssetLayout Assets)
{
    /// <summary>What it states of the assets beside the five rows.</summary>
    public BreakdownRequest Breakdown { get; init; } = BreakdownRequest.None;
}

/// <summary>The unit in which a layout prints money.</summary>
public enum MoneyUnit
{
    /// <summary>元</summary>
    Yuan = 1,

    /// <summary>万元</summary>
    TenThousandYuan = 10_000,
}

/// <summary>When a section shows its table.</summary>
public enum TableVisibility
{
    Always,

    /// <summary>Only where there is a line, or an asset.</summary>
    WhenFilled,
    Never,
}

/// <summary>Where a table's title stands: in a paragraph above the grid, or in its first row.</summary>
public enum TitlePlace
{
    Above,
    Inside,
}

/// <summary>政府采购预算情况</summary>
/// <param name="Narrative">One template a paragraph.</param>
public sealed record ProcurementLayout(string Number, string Heading, IReadOnlyList<string> Narrative, ProcurementTableLayout? Table);

/// <param name="TotalRow">Null for a table without 合计.</param>
/// <param name="UnitSubtotals">Label of a row before each unit's lines where more than one unit has lines, e.g. <c>{{unit.name}}小计</c>.</param>
/// <param name="EmptyFootnotes">Follow <paramref name="Footnotes"/> where there is no line.</param>
public sealed record ProcurementTableLayout(
    TableVisibility Show, string Title, TitlePlace TitlePlace, string? DepartmentLine, string? UnitLine, IReadOnlyList<HeaderCell> Header,
    TotalRowLayout? TotalRow, string? UnitSubtotals, ProcurementFormats Formats, IReadOnlyList<string> Footnotes, IReadOnlyList<string> EmptyFootnotes);

/// <summary>A cell of a nested header: a leaf with the key of its column, or a group over children.</summary>
public sealed record HeaderCell(string Label, string? Key, IReadOnlyList<HeaderCell> Children)
{
    public IEnumerable<HeaderCell> Leaves => Key is null ? Children.SelectMany(child => child.Leaves) : [this];

    /// <summary>How many rows the cell and what is below it need.</summary>
    public int Depth => 1 + Children.Select(child => child.Depth).DefaultIfEmpty().Max();
}

/// <param name="ProjectBudget">Whether the row states 预算资金, each project counted once.</param>
public sealed record TotalRowLayout(string Label, bool ProjectBudget);

public sealed record ProcurementFormats(FigureFormat Quantity, FigureFormat UnitPrice, FigureFormat Amount, FigureFormat ProjectBudget);

/// <summary>国有资产信息</summary>
public sealed record AssetLayout(string Number, string Heading, IReadOnlyList<string> Narrative, AssetTableLayout? Table);

/// <param name="Header">Three labels: what, how many, how much.</param>
public sealed record AssetTableLayout(
    TableVisibility Show, string Title, TitlePlace TitlePlace, string? DepartmentLine, string? PreparerLine, string? AsOfLine,
    IReadOnlyList<string> Header, IReadOnlyList<AssetRowLayout> Rows, AssetFormats Formats);

/// <param name="Key">One of <see cref="AssetRowKeys"/>.</param>
/// <param name="Quantity">A literal mark to print instead of the register's figure; null for the figure.</param>
/// <param name="NoneAsZero">Prints 0 and 0.00 where the register holds nothing of the row; otherwise blanks.</param>
public sealed record AssetRowLayout(string Key, string Label, string? Quantity, bool NoneAsZero);

public sealed record AssetFormats(FigureFormat Value, FigureFormat Quantity, FigureFormat Area);
