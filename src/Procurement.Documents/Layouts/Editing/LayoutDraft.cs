namespace Procurement.Documents.Layouts.Editing;

/// <summary>A layout as its editor holds it: every value as it was typed, right or wrong, and the header's tree as a list with levels.</summary>
public sealed class LayoutDraft
{
    public string? Name { get; set; }

    /// <summary>万元 or 元.</summary>
    public string? MoneyUnit { get; set; }

    public ProcurementDraft Procurement { get; set; } = new();

    public AssetDraft Assets { get; set; } = new();

    /// <summary>What the layout says beside what the editor knows, as JSON of the same shape; it is kept as it is.</summary>
    public string? Rest { get; set; }
}

/// <summary>政府采购预算情况</summary>
public sealed class ProcurementDraft
{
    public string? Number { get; set; }

    public string? Heading { get; set; }

    /// <summary>One template a paragraph.</summary>
    public IList<string?> Narrative { get; set; } = [];

    public bool HasTable { get; set; }

    public ProcurementTableDraft Table { get; set; } = new();
}

public sealed class ProcurementTableDraft
{
    public string? Show { get; set; }

    public string? Title { get; set; }

    public string? TitlePlace { get; set; }

    public string? DepartmentLine { get; set; }

    public string? UnitLine { get; set; }

    public IList<HeadDraft> Header { get; set; } = [];

    /// <summary><see cref="TotalRows.None"/>, <see cref="TotalRows.Plain"/> or <see cref="TotalRows.WithBudgets"/>.</summary>
    public string? TotalRow { get; set; }

    public string? TotalLabel { get; set; }

    public string? UnitSubtotals { get; set; }

    public string? QuantityFormat { get; set; }

    public string? UnitPriceFormat { get; set; }

    public string? AmountFormat { get; set; }

    public string? ProjectBudgetFormat { get; set; }

    public IList<string?> Footnotes { get; set; } = [];

    public IList<string?> EmptyFootnotes { get; set; } = [];
}

/// <summary>What may be chosen for the row 合计.</summary>
public static class TotalRows
{
    public const string None = "none";
    public const string Plain = "plain";

    /// <summary>The row states 预算资金 too.</summary>
    public const string WithBudgets = "budgets";
}

/// <summary>A cell of the header in its list.</summary>
public sealed class HeadDraft
{
    public string? Label { get; set; }

    /// <summary>The key of the column; null or empty for a group over what follows it one level deeper.</summary>
    public string? Key { get; set; }

    /// <summary>How many groups stand above it, from 0.</summary>
    public int Depth { get; set; }

    public bool IsGroup => string.IsNullOrEmpty(Key);
}

/// <summary>国有资产信息</summary>
public sealed class AssetDraft
{
    public string? Number { get; set; }

    public string? Heading { get; set; }

    public IList<string?> Narrative { get; set; } = [];

    /// <summary>The prices, in whole 万元, from which on the form counts equipment, as typed: <c>20、50、100</c>.</summary>
    public string? EquipmentThresholds { get; set; }

    public bool HasTable { get; set; }

    public AssetTableDraft Table { get; set; } = new();
}

public sealed class AssetTableDraft
{
    public string? Show { get; set; }

    public string? Title { get; set; }

    public string? TitlePlace { get; set; }

    public string? DepartmentLine { get; set; }

    public string? PreparerLine { get; set; }

    public string? AsOfLine { get; set; }

    /// <summary>Three labels.</summary>
    public IList<string?> Header { get; set; } = [];

    public IList<RowDraft> Rows { get; set; } = [];

    public string? ValueFormat { get; set; }

    public string? QuantityFormat { get; set; }

    public string? AreaFormat { get; set; }
}

/// <summary>A row of the asset table.</summary>
public sealed class RowDraft
{
    public string? Key { get; set; }

    public string? Label { get; set; }

    /// <summary>Whether the column 数量 prints <see cref="Quantity"/> in place of the register's figure.</summary>
    public bool HasMark { get; set; }

    /// <summary>The mark; empty prints nothing.</summary>
    public string? Quantity { get; set; }

    /// <summary><c>zero</c> prints 0 where there is nothing; otherwise blanks.</summary>
    public string? None { get; set; }

    /// <summary>As <see cref="LayoutDraft.Rest"/>, of this row.</summary>
    public string? Rest { get; set; }
}
