using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>Columns that several sheets have, and how their cells print.</summary>
internal static class CommonColumns
{
    public const string Of2013 = "2013";
    public const string Of2022 = "2022";

    public static SheetColumn<TRow> Year<TRow>(string field, Func<TRow, FiscalYear> value) => new(
        "年度", ColumnKind.Year, field, 7,
        "必填。预算年度，四位数字，2000 至 2099。\n依据：《预算法》第十八条，预算年度自公历1月1日起至12月31日止。",
        row => value(row).ToString())
    { Required = true };

    public static SheetColumn<TRow> Unit<TRow>(string field, Func<TRow, string> value) => new(
        "单位编码", ColumnKind.Code, field, 11,
        "必填。单位的预算编码，可从下拉列表选择（取自工作表“单位”）。工作表“单位”列出单位时，这里只能填其中的编码。",
        value)
    { Required = true, OffersUnits = true };

    public static SheetColumn<TRow> Edition<TRow>(Func<TRow, CatalogueCode> value) => new(
        "目录版本", ColumnKind.Choice, "catalogue", 8,
        "《政府采购品目分类目录》的版本：2013（财库〔2013〕189号）或 2022（财库〔2022〕31号）。同一编码在两版中可能是不同的品目。\n可不填，由编码和年度推断；推断不出时导入会要求填写。",
        row => value(row).Edition is CatalogueEdition.Of2013 ? Of2013 : Of2022)
    { Choices = [Of2013, Of2022] };

    public static SheetColumn<TRow> MeasureUnit<TRow>(Func<TRow, string> value) => new(
        "计量单位", ColumnKind.Text, "measureUnit", 9, "必填。如 台、套、次、幢、平方米、次*年。", value)
    { Required = true, LongestText = SheetColumn.LongestMeasureUnit };

    public static SheetColumn<TRow> Quantity<TRow>(Func<TRow, Quantity> value) => new(
        "数量", ColumnKind.Quantity, "quantity", 10, "必填。不小于 0，最多 4 位小数。", row => Digits(value(row).Value))
    { Required = true };

    /// <summary>As short as it goes, so that equal figures give equal cells.</summary>
    public static string Digits(decimal value) => DecimalText.Shortest(value);

    public static string? Digits(Money? amount) => amount is { } given ? Digits(given.Yuan) : null;

    public static string? Digits(Quantity? quantity) => quantity is { } given ? Digits(given.Value) : null;

    /// <summary>A day's serial number; a day before 1900 has none in Excel and stays text.</summary>
    public static string Serial(LocalDate day) => ExcelDay.ToSerial(day) is > 0 and var serial ? Digits(serial) : LocalDatePattern.Iso.Format(day);
}
