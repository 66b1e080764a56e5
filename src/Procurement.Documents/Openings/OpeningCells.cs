using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Documents.Openings;

/// <summary>Reads a row of 期初资产; what is wrong with a cell is told at the cell.</summary>
internal sealed class OpeningCells(CodeCells codes)
{
    private static readonly Dictionary<string, AssetKind> KindsByName = AssetKinds.All.ToDictionary(kind => kind.ChineseName(), StringComparer.Ordinal);

    /// <summary>What the row says, null where one of its cells has a problem.</summary>
    public OpeningContent? Read(RowCells row)
    {
        var number = row.OptionalText(OpeningForm.Number);
        var name = row.Text(OpeningForm.Name);
        var code = codes.Read(row, OpeningForm.Edition, OpeningForm.Code, year: null, mayAsk: true);
        var kind = Kind(row);
        var (quantity, measure, value) = (row.Quantity(OpeningForm.Quantity), row.Text(OpeningForm.MeasureUnit), row.Money(OpeningForm.Value));
        var (depreciation, used) = (row.OptionalMoney(OpeningForm.Depreciation), Months(row, OpeningForm.MonthsUsed, least: 0));
        var (life, why) = (Months(row, OpeningForm.LifeMonths, least: 1), row.OptionalText(OpeningForm.LifeReason));
        var day = row.Day(OpeningForm.AcquiredOn);
        var (area, officeArea, officeValue) = (row.OptionalQuantity(OpeningForm.Area), row.OptionalQuantity(OpeningForm.OfficeArea), row.OptionalMoney(OpeningForm.OfficeValue));
        var (place, custodian, model) = (row.OptionalText(OpeningForm.Place), row.OptionalText(OpeningForm.Custodian), row.OptionalText(OpeningForm.Model));
        var (serial, note) = (row.OptionalText(OpeningForm.SerialNumber), row.OptionalText(OpeningForm.Note));
        return row.IsSound && code is not null
            ? new OpeningContent(
                number, name, code, kind, quantity, measure, value, depreciation, used, life, why, day, area, officeArea, officeValue, place, custodian, model, serial, note)
            : null;
    }

    private static int? Months(RowCells row, SheetColumn column, int least)
    {
        if (row.OptionalQuantity(column) is not { } months)
        {
            return null;
        }

        if (months.IsWhole && months.Value >= least && months.Value <= CardSpecRules.LongestLife)
        {
            return (int)months.Value;
        }

        row.Problem(column, $"“{column.Header}”应为 {least} 至 {CardSpecRules.LongestLife} 的整数（月），“{months}”不是；请改正。");
        return null;
    }

    private static AssetKind? Kind(RowCells row)
    {
        if (row.Compact(OpeningForm.Kind) is not { } text)
        {
            return null;
        }

        if (KindsByName.TryGetValue(text, out var kind))
        {
            return kind;
        }

        row.Problem(OpeningForm.Kind, $"“{OpeningForm.Kind.Header}”没有“{Excerpt.OfCell(text)}”这一类；请改为：{string.Join('、', KindsByName.Keys)}，或留空。");
        return null;
    }
}
