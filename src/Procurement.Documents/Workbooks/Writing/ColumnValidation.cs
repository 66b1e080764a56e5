using ClosedXML.Excel;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>What Excel lets people type into a column. The reader checks everything again: pasting bypasses this.</summary>
internal static class ColumnValidation
{
    private static readonly DateTime FirstDay = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime LastDay = new(2099, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Excel needs bounds to demand a number; no amount reaches these.</summary>
    private const double LargestAmount = 1e15;

    public static void Add(IXLRange cells, SheetColumn column)
    {
        if (column.Choices.Count > 0)
        {
            // Free text passes where the list is advice only (单位性质).
            var rule = Rule(cells, $"请从列表中选择：{string.Join('、', column.Choices)}。", column.Kind is ColumnKind.Choice);
            rule.List($"\"{string.Join(',', column.Choices)}\"", inCellDropdown: true);
        }
        else if (column.OffersUnits)
        {
            Rule(cells, "", isStrict: false).List("单位!$A$2:$A$5000", inCellDropdown: true);
        }
        else if (column.OffersPlaces)
        {
            Rule(cells, "", isStrict: false).List("存放地点!$A$2:$A$5000", inCellDropdown: true);
        }
        else
        {
            AddNumber(cells, column);
        }
    }

    private static void AddNumber(IXLRange cells, SheetColumn column)
    {
        switch (column.Kind)
        {
            case ColumnKind.Year:
                Rule(cells, "年度是四位数字，2000 至 2099。").WholeNumber.Between(FiscalYear.First, FiscalYear.Last);
                break;
            case ColumnKind.Money when column.MayBeNegative:
                Rule(cells, "请填写数字，金额以元为单位。").Decimal.Between(-LargestAmount, LargestAmount);
                break;
            case ColumnKind.Quantity or ColumnKind.UnitPrice or ColumnKind.Money:
                Rule(cells, "请填写不小于 0 的数字，金额以元为单位。").Decimal.EqualOrGreaterThan(0);
                break;
            case ColumnKind.Day:
                Rule(cells, "请填写日期，如 2019-12-31。").Date.Between(FirstDay, LastDay);
                break;
            default:
                break;
        }
    }

    private static IXLDataValidation Rule(IXLRange cells, string message, bool isStrict = true)
    {
        var rule = cells.SetDataValidation();
        rule.IgnoreBlanks = true;
        rule.ShowErrorMessage = isStrict;
        rule.ErrorStyle = XLErrorStyle.Stop;
        rule.ErrorTitle = isStrict ? "填写有误" : "";
        rule.ErrorMessage = message;
        return rule;
    }
}
