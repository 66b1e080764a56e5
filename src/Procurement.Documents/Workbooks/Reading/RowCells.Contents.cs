using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>What may stand in a cell at all.</summary>
internal sealed partial class RowCells
{
    private const int DigitsOfLongestStoredCode = 15;

    /// <summary>The cell, if it holds something that can be read.</summary>
    private bool TryContent(SheetColumn column, out RawCell cell)
    {
        cell = cells[form.IndexOf(column)];
        if (cell.Type is CellType.Number or CellType.Text or CellType.IsoDay)
        {
            return true;
        }

        if (cell.Type is not CellType.Blank)
        {
            Problem(column, Complaint(column, cell));
        }
        else if (column.Required)
        {
            ReportBlank(column);
        }

        return false;
    }

    private static string Complaint(SheetColumn column, RawCell cell) => cell.Type switch
    {
        CellType.Formula => $"“{column.Header}”是公式，请粘贴为数值。",
        CellType.Error => $"“{column.Header}”是错误值 {Excerpt.OfCell(cell.Text)}，请改为正确的内容。",
        CellType.TooLong => $"“{column.Header}”超过 {PartXml.LongestText} 个字符，请缩短。",
        _ => $"“{column.Header}”是逻辑值 {(cell.Text is "1" ? "TRUE" : "FALSE")}，请改为文字或数字。",
    };

    /// <summary>A column that is missing altogether was reported at the header, once.</summary>
    private void ReportBlank(SheetColumn column)
    {
        if (header.ColumnOf(column) > 0)
        {
            Problem(column, $"“{column.Header}”是必填项，不能为空，请填写。");
        }
        else
        {
            IsSound = false;
        }
    }

    private string? PlainText(SheetColumn column, RawCell cell)
    {
        if (cell.Type is CellType.Number)
        {
            return NumberAsText(column, cell);
        }

        var text = Folding.Text(cell.Text);
        if (Folding.HasControl(text))
        {
            Problem(column, $"“{column.Header}”含有不可见的控制字符或改变书写方向的字符，请删去后重新填写。");
            return null;
        }

        if (text.Length > column.LongestText)
        {
            Problem(column, $"“{column.Header}”有 {text.Length} 个字符，最多 {column.LongestText} 个，请改短。");
            return null;
        }

        if (text.Length == 0 && column.Required)
        {
            ReportBlank(column);
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>Excel turns 432001 into a number by itself; only what it surely did not change is taken back.</summary>
    private string? NumberAsText(SheetColumn column, RawCell cell)
    {
        if (styles.IsDate(cell.Style))
        {
            Problem(column, $"“{column.Header}”被当成了日期，请把单元格格式设为“文本”后重新填写。");
            return null;
        }

        var isNumber = NumberText.TryStored(cell.Text, decimals: 0, out var number);
        var text = isNumber ? DecimalText.Shortest(number) : "";
        var isKept = isNumber && text.Length <= DigitsOfLongestStoredCode && (column.Kind is ColumnKind.Text || NumberText.HasAtMost(number, 0));
        if (!isKept)
        {
            Problem(column, $"“{column.Header}”被当成了数字，可能已丢失位数，请把单元格格式设为“文本”后重新填写。");
        }

        return isKept ? text : null;
    }

    /// <summary>The exact digits of a number that the column allows by its sign and its decimals, or null.</summary>
    private string? Digits(SheetColumn column)
    {
        if (!TryContent(column, out var cell))
        {
            return null;
        }

        var complaint = cell.Type is CellType.Number
            ? OfStored(column, cell, out var number)
            : OfTyped(column, cell, out number);
        complaint ??= number < 0 && !column.MayBeNegative ? $"“{column.Header}”不能小于 0，请改正。" : null;
        complaint ??= NumberText.HasAtMost(number, column.Decimals)
            ? null
            : $"“{column.Header}”最多 {column.Decimals} 位小数，“{Excerpt.OfCell(cell.Text)}”超出，请改正（导入不会自动舍入）。";
        if (complaint is not null)
        {
            Problem(column, complaint);
        }

        return complaint is null ? DecimalText.Shortest(number) : null;
    }

    private string? OfStored(SheetColumn column, RawCell cell, out decimal number)
    {
        var isNumber = NumberText.TryStored(cell.Text, column.Decimals, out number);
        return styles.IsDate(cell.Style) ? $"“{column.Header}”应为数字，现为日期；请把单元格格式设为“数值”后重新填写。"
            : isNumber ? null
            : $"“{column.Header}”的数字“{Excerpt.OfCell(cell.Text)}”过大或过小，请改正。";
    }

    private static string? OfTyped(SheetColumn column, RawCell cell, out decimal number)
    {
        if (cell.Type is CellType.Text && NumberText.TryTyped(cell.Text, out number))
        {
            return null;
        }

        number = 0m;
        var text = Excerpt.OfCell(Folding.Text(cell.Text));
        return NumberText.IsTooLong(cell.Text) ? $"“{column.Header}”的数字“{text}”过大，请改正。"
            : text.AsSpan().ContainsAny("元￥¥$")
            ? $"“{column.Header}”只填数字，单位已是“元”：请去掉“{text}”中的货币单位或符号，万元请换算成元。"
            : $"“{column.Header}”应为数字，“{text}”不是；请只填数字，没有内容请留空。";
    }

    private bool TooLarge(SheetColumn column)
    {
        Problem(column, $"“{column.Header}”的数字过大，请改正。");
        return false;
    }
}
