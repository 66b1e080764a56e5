using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Register;

namespace Procurement.Documents.Stocktaking;

/// <summary>The sheet 盘点表 that people fill in: what the books say, and to the right of it what was found.</summary>
internal static class CountForm
{
    public const string SheetName = "盘点表";
    public const string GuideName = "说明";
    public const string PlacesName = "地点";
    public const string NumberLabel = "盘点单号";

    public static readonly Column Card = new("卡片编号", ColumnKind.Code, "cardNumber", 18);
    public static readonly Column Name = new("资产名称", ColumnKind.Text, "name", 28);
    public static readonly Column Model = new("规格型号", ColumnKind.Text, "model", 20);
    public static readonly Column MeasureUnit = new("计量单位", ColumnKind.Text, "measureUnit", 9) { LongestText = SheetColumn.LongestMeasureUnit };
    public static readonly Column Place = new("存放地点", ColumnKind.Text, "place", 22) { LongestText = LongestPlace };
    public static readonly Column Custodian = new("保管人", ColumnKind.Text, "custodian", 10);
    public static readonly Column Booked = new("账面数量", ColumnKind.Quantity, "quantity", 10);
    public static readonly Column Value = new("账面原值（元）", ColumnKind.Money, "value", 16);
    public static readonly Column Counted = new("实盘数量", ColumnKind.Quantity, "counted", 11);
    public static readonly Column Found = new("实际地点", ColumnKind.Text, "foundPlace", 24) { LongestText = LongestPlace };
    public static readonly Column Note = new("备注", ColumnKind.Text, "note", 30) { LongestText = 500 };

    /// <summary>Code and name of a place together.</summary>
    private const int LongestPlace = 300;

    /// <summary>Its rows belong to cards as much as to anything: the part is asked for by the register's workbook alone.</summary>
    public static readonly Form Sheet = new([Card, Name, Model, MeasureUnit, Place, Custodian, Booked, Value, Counted, Found, Note]);

    /// <summary>What is pasted: card number and quantity, then what people may add.</summary>
    public static readonly Form Pasted = new([Card, Counted, Found, Note]);

    internal sealed record Column(string Header, ColumnKind Kind, string Field, double Width) : SheetColumn(Header, Kind, Field, Width, "");

    internal sealed class Form(IReadOnlyList<SheetColumn> columns) : SheetForm(SheetName, BundlePart.Card, columns);
}
