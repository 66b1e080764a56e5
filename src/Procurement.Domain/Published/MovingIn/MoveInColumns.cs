using Procurement.Domain.Budgeting;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>The two tables of a draft register: what stands in them is text until it is read, so that a gap stays a gap.</summary>
public enum MoveInTable
{
    /// <summary>采购明细, each with its project.</summary>
    Lines,

    /// <summary>期初资产卡片, one a row of the published table.</summary>
    Cards,
}

/// <summary>A column of a draft table.</summary>
/// <param name="Key">As in <c>procurement-register/1</c>.</param>
/// <param name="IsNumber">Yuan, pieces or m².</param>
/// <param name="MayBeBlank">Whether a blank says something: not given.</param>
public sealed record MoveInColumn(string Key, string Label, bool IsNumber = false, bool MayBeBlank = false);

/// <summary>The columns of both tables, left to right; amounts in yuan.</summary>
public static class MoveInColumns
{
    public const string Unit = "unit";
    public const string Project = "project";
    public const string ProjectCode = "projectCode";
    public const string Budget = "budget";
    public const string ItemName = "itemName";
    public const string Catalogue = "catalogue";
    public const string Code = "code";
    public const string MeasureUnit = "measureUnit";
    public const string Quantity = "quantity";
    public const string UnitPrice = "unitPrice";
    public const string Amount = "amount";
    public const string SmeReserve = "smeReserve";
    public const string CardNumber = "cardNumber";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Area = "area";
    public const string OfficeArea = "officeArea";
    public const string OfficeValue = "officeValue";
    public const string Value = "value";
    public const string AcquiredOn = "acquiredOn";

    /// <summary>The key of the published row that a card stands for (<c>AssetRowKeys</c>); blank for a card that somebody added.</summary>
    public const string Row = "row";

    public static IReadOnlyList<MoveInColumn> Lines { get; } =
    [
        new(Unit, "单位"), new(Project, "项目名称"), new(ProjectCode, "项目编码", MayBeBlank: true), new(Budget, "项目预算资金（元）", IsNumber: true),
        new(ItemName, "采购物品名称"), new(Catalogue, "目录版本"), new(Code, "目录序号"), new(MeasureUnit, "计量单位"),
        new(Quantity, "数量", IsNumber: true), new(UnitPrice, "单价（元）", IsNumber: true), new(Amount, "金额（元）", IsNumber: true),
        .. FundingSources.All.Select(source => new MoveInColumn(source.Key(), $"{source.ChineseName()}（元）", IsNumber: true, MayBeBlank: true)),
        new(SmeReserve, "预留中小微企业份额（元）", IsNumber: true, MayBeBlank: true),
    ];

    public static IReadOnlyList<MoveInColumn> Cards { get; } =
    [
        new(Unit, "单位"), new(CardNumber, "卡片编号"), new(Name, "资产名称"), new(Kind, "类别"), new(Catalogue, "目录版本"), new(Code, "目录序号"),
        new(Quantity, "数量", IsNumber: true), new(MeasureUnit, "计量单位"), new(Area, "面积（平方米）", IsNumber: true, MayBeBlank: true),
        new(OfficeArea, "其中办公用房面积", IsNumber: true, MayBeBlank: true), new(OfficeValue, "其中办公用房价值（元）", IsNumber: true, MayBeBlank: true),
        new(Value, "价值（元）", IsNumber: true), new(AcquiredOn, "取得日期"),
    ];

    public static IReadOnlyList<MoveInColumn> Of(MoveInTable table) => table is MoveInTable.Lines ? Lines : Cards;

    public static string NameOf(MoveInTable table) => table is MoveInTable.Lines ? "采购明细" : "期初资产卡片";
}

/// <summary>A row of a draft table as it stands in the form.</summary>
/// <param name="Number">From 1; says which row a problem means.</param>
public sealed record MoveInRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Trimmed; empty for a cell that is not there.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "").Trim();

    /// <summary>Nothing was typed and nothing read.</summary>
    public bool IsBlank => Cells.Where(cell => cell.Key != MoveInColumns.Row).All(cell => string.IsNullOrWhiteSpace(cell.Value));
}

/// <summary>One thing wrong with one cell.</summary>
public sealed record MoveInProblem(MoveInTable Table, int Row, string Column, string Message)
{
    /// <summary>采购明细第 3 行“数量”</summary>
    public string Place => $"{MoveInColumns.NameOf(Table)}第 {Row} 行“{MoveInColumns.Of(Table).FirstOrDefault(column => column.Key == Column)?.Label ?? Column}”";
}
