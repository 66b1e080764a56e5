using Procurement.Documents.Pasting;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;
using Column = Procurement.Documents.Workbooks.Form.SheetColumn<Procurement.Documents.Openings.OpeningContent>;

namespace Procurement.Documents.Openings;

/// <summary>The sheet 期初资产: a card a row.</summary>
internal static class OpeningForm
{
    private const int LongestNote = 1000;

    public static readonly Column Number = Text("卡片编号", ColumnKind.Code, "cardNumber", 16, "原卡片编号，部门内唯一；留空由系统编号。") with { LongestText = CardFields.LongestNumber };
    public static readonly Column Name = Text("资产名称", ColumnKind.Text, "name", 28, "必填。") with { Required = true };
    public static readonly Column Edition = CommonColumns.Edition<OpeningContent>(_ => throw new NotSupportedException("The sheet is handed out empty."));
    public static readonly Column Code = Text("品目编码", ColumnKind.Code, "code", 16, "必填。《政府采购品目分类目录》编码：字母 A、B 或 C 加数字。") with { Required = true };

    public static readonly Column Kind = Text("资产类别", ColumnKind.Choice, "kind", 14, $"可不填，由品目编码判断：{string.Join('、', KindNames)}。") with { Choices = [.. KindNames] };

    public static readonly Column Quantity = Text("数量", ColumnKind.Quantity, "quantity", 9, "必填。大于 0，最多 4 位小数。一行一张卡片，可代表多件相同资产。") with { Required = true };

    public static readonly Column MeasureUnit = Text("计量单位", ColumnKind.Text, "measureUnit", 10, "必填。可从列表选择，也可另写。") with
    {
        Required = true,
        LongestText = 20,
        Choices = ["台", "套", "辆", "幢", "平方米", "件", "把", "张", "个", "册", "批"],
    };

    public static readonly Column Value = Text("原值（元）", ColumnKind.Money, "value", 16, "必填。账面原值合计，单位为元，最多 2 位小数；名义金额按每件 1 元。") with { Required = true };
    public static readonly Column Depreciation = Text("累计折旧（元）", ColumnKind.Money, "depreciation", 16, "截至建账日期上月末。留空的，系统按 原值×已使用月数÷折旧年限 提出建议，由您确认。");
    public static readonly Column MonthsUsed = Text("已使用月数", ColumnKind.Quantity, "monthsUsed", 11, "截至建账日期上月末已计提折旧的月数，整数；计提折旧的资产必填，未使用填 0。");
    public static readonly Column LifeMonths = Text("折旧年限（月）", ColumnKind.Quantity, "lifeMonths", 11, "按月填写，整数。留空取规定的年限（财会〔2017〕4号）；不同的须写年限说明。");
    public static readonly Column LifeReason = Text("年限说明", ColumnKind.Text, "lifeReason", 20, "折旧年限与规定不同的原因。");
    public static readonly Column AcquiredOn = Text("取得日期", ColumnKind.Day, "acquiredOn", 12, "必填。最初取得的日期，如 2019-12-31。") with { Required = true };
    public static readonly Column Area = Text("建筑面积（平方米）", ColumnKind.Quantity, "area", 13, "房屋必填，最多 4 位小数。");
    public static readonly Column OfficeArea = Text("办公用房面积（平方米）", ColumnKind.Quantity, "officeArea", 13, "仅房屋：建筑面积中的办公用房部分。");
    public static readonly Column OfficeValue = Text("办公用房价值（元）", ColumnKind.Money, "officeValue", 16, "仅房屋：原值中的办公用房部分。");
    public static readonly Column Place = Text("存放地点", ColumnKind.Text, "placeId", 20, "从列表选择，或填地点的编码、名称。") with { OffersPlaces = true };
    public static readonly Column Custodian = Text("保管人", ColumnKind.Text, "custodian", 12, "");
    public static readonly Column Model = Text("规格型号", ColumnKind.Text, "model", 20, "");
    public static readonly Column SerialNumber = Text("出厂编号", ColumnKind.Code, "serialNumber", 18, "出厂编号、车牌号等。") with { LongestText = SheetColumn.LongestName };
    public static readonly Column Note = Text("备注", ColumnKind.Text, "note", 24, "") with { LongestText = LongestNote };

    public static readonly SheetForm<OpeningContent> Sheet = new(
        "期初资产", BundlePart.Card,
        [
            Number, Name, Edition, Code, Kind, Quantity, MeasureUnit, Value, Depreciation, MonthsUsed, LifeMonths, LifeReason, AcquiredOn, Area, OfficeArea, OfficeValue,
            Place, Custodian, Model, SerialNumber, Note,
        ]);

    private static readonly (SheetColumn Column, string[] Names)[] Synonyms =
    [
        (Number, ["资产编号", "编号", "资产编码", "卡片编码"]), (Name, ["名称", "固定资产名称"]), (Edition, ["版本", "目录"]),
        (Code, ["政府采购目录序号", "目录序号", "品目代码", "分类代码", "资产分类代码"]), (Kind, ["类别", "资产分类"]), (MeasureUnit, ["单位", "计量"]),
        (Value, ["账面原值", "价值", "资产原值", "金额"]), (Depreciation, ["已提折旧", "累计已提折旧"]), (MonthsUsed, ["已用月数", "已提月数", "已提折旧月数"]),
        (LifeMonths, ["使用年限", "折旧月数", "预计使用月数"]), (LifeReason, ["年限原因"]), (AcquiredOn, ["购置日期", "入账日期", "取得时间"]), (Area, ["面积"]),
        (Place, ["地点", "存放位置"]), (Custodian, ["使用人", "保管人员", "管理人"]), (Model, ["型号", "规格"]), (SerialNumber, ["序列号", "车牌号"]), (Note, ["说明"]),
    ];

    private static readonly Dictionary<string, SheetColumn> ByName = Names();

    public static PasteSheet Pasted { get; } = new(Sheet, header => ByName.GetValueOrDefault(PasteForm.Key(header)), "资产");

    private static IEnumerable<string> KindNames => AssetKinds.All.Select(kind => kind.ChineseName());

    private static Column Text(string header, ColumnKind kind, string field, double width, string note) =>
        new(header, kind, field, width, note.Length == 0 ? "可不填。" : note, _ => throw new NotSupportedException("The sheet is handed out empty."));

    private static Dictionary<string, SheetColumn> Names()
    {
        var names = Sheet.Columns.ToDictionary(column => PasteForm.Key(column.Header), StringComparer.Ordinal);
        foreach (var (column, synonyms) in Synonyms)
        {
            foreach (var synonym in synonyms)
            {
                names.Add(synonym, column);
            }
        }

        return names;
    }
}
