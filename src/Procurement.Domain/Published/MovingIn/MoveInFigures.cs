using System.Globalization;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>Printed figures as the register takes them: exact decimals, amounts in yuan.</summary>
internal static class MoveInFigures
{
    /// <summary>The unit that a table's own words name; null where they name none, or both.</summary>
    public static MoneyUnit? UnitOf(PrintedTable table)
    {
        string[] words = [.. table.Captions, table.Title, .. table.Footnotes, .. Labels(table.Header)];
        var folded = words.Select(TextFold.Fold).ToList();
        var saysTenThousand = folded.Any(text => text.Contains("万元", StringComparison.Ordinal));
        var saysYuan = folded.Any(text => text.Contains("单位:元", StringComparison.Ordinal) || text.Contains("单位:人民币元", StringComparison.Ordinal) || text.Contains("(元)", StringComparison.Ordinal));
        return (saysTenThousand, saysYuan) switch
        {
            (true, false) => MoneyUnit.TenThousandYuan,
            (false, true) => MoneyUnit.Yuan,
            _ => null,
        };
    }

    /// <summary>An amount in yuan, exact as printed; blank where nothing is printed, the text as it stands where it is no number.</summary>
    /// <param name="unit">Yuan of one printed unit; null where it is not known, and then nothing is taken.</param>
    public static string Amount(string printed, int? unit) => unit is null ? "" : Number(printed, unit.Value, "0.00##########");

    /// <summary>A quantity as printed, without zeros at its end.</summary>
    public static string Quantity(string printed) => Number(printed, 1, "0.############");

    private static string Number(string printed, int unit, string format)
    {
        var figure = PrintedFigure.Of(new PrintedCell(printed));
        return figure.Value is { } value ? (value * unit).ToString(format, CultureInfo.InvariantCulture)
            : figure.IsBlank ? ""
            : printed.Trim();
    }

    private static IEnumerable<string> Labels(IEnumerable<HeaderCell> cells) => cells.SelectMany(cell => Labels(cell.Children).Prepend(cell.Label));
}
