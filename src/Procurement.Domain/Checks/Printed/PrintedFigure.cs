using System.Globalization;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A cell of a figure column as a reader sees it: blank, a number, or something else.</summary>
/// <param name="Value">Null where blank or unreadable; keeps the decimals that were printed.</param>
/// <param name="Decimals">To how many decimals it is taken to be rounded.</param>
internal sealed record PrintedFigure(string Text, decimal? Value, int Decimals)
{
    private const decimal Limit = 1_000_000_000_000_000m;
    private const int MostDecimals = 12;
    private const int LongestText = 60;
    private static readonly string[] Measures = ["平方米", "㎡", "台套", "台", "辆", "套", "件", "个", "张", "批", "项", "次"];

    /// <summary>Blank, or one of the marks that tables print for "none", or the word.</summary>
    public bool IsBlank => TextFold.Fold(Text) is "无" || TextFold.Fold(Text).All(character => character is '—' or '―' or '─' or '–' or '-' or '/' or '\\');

    public bool IsUnreadable => Value is null && !IsBlank;

    /// <summary>A number other than zero.</summary>
    public bool States => Value is not (null or 0m);

    public decimal OrZero => Value ?? 0m;

    public decimal HalfUnit => Tolerance.HalfUnit(Decimals);

    public static PrintedFigure Blank { get; } = new("", null, Tolerance.PrintedDecimals);

    public static PrintedFigure Of(PrintedCell cell)
    {
        var value = Parse(cell.Text) ?? Counted(cell.Text) ?? cell.Number;
        return new(cell.Text, value, cell.Format?.Decimals ?? int.Max(Tolerance.PrintedDecimals, value?.Scale ?? 0));
    }

    /// <summary>1200平方米, 2辆: a figure with its measure, which is never money.</summary>
    private static decimal? Counted(string text)
    {
        var measure = Array.Find(Measures, measure => text.TrimEnd().EndsWith(measure, StringComparison.Ordinal));
        return measure is null ? null : Parse(text.TrimEnd()[..^measure.Length]);
    }

    /// <summary>Reads people's spellings: full-width digits, blanks and thousands separators.</summary>
    /// <remarks>What is larger or finer than any budget is no figure: sums of such numbers would overflow.</remarks>
    public static decimal? Parse(string text) => text.Length <= LongestText && decimal.TryParse(
        TextFold.Fold(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
        && decimal.Abs(value) < Limit && value.Scale <= MostDecimals
        ? value
        : null;
}
