using System.Globalization;
using Procurement.Domain.Common;

namespace Procurement.Documents.Stocktaking;

/// <summary>A value of the report as Word prints it.</summary>
internal static class ReportCells
{
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        Money amount => amount.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture),
        Quantity quantity => quantity.ToString(),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The report prints no {value.GetType().Name}.", nameof(value)),
    };
}
