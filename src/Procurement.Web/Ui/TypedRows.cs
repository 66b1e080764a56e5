using System.Globalization;

namespace Procurement.Web.Ui;

/// <summary>A pasted table that is mended on the page, as its form posts it: <c>row</c> once for each row, <c>c3_0</c> for the first cell of row 3,
/// <c>skip3</c> where row 3 is to be left out.</summary>
public static class TypedRows
{
    /// <summary>As wide as a control becomes; longer texts scroll in it.</summary>
    private const int Widest = 32;

    /// <summary>The name of a cell's control; one of its own, so that what is typed is found again.</summary>
    /// <param name="row">From 1, as first pasted.</param>
    /// <param name="column">From 0.</param>
    public static string CellName(int row, int column) => $"c{row}_{column}";

    /// <summary>The rows as they stand in the form, each with as many cells as there are <paramref name="columns"/>; those ticked to be left out are.</summary>
    public static List<(int Row, IReadOnlyList<string> Cells)> Read(IFormCollection form, int columns)
    {
        var numbers = form["row"].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return [.. numbers.Where(number => number > 0 && !form.ContainsKey($"skip{number}")).Distinct()
            .Select(number => (number, (IReadOnlyList<string>)[.. Enumerable.Range(0, columns).Select(column => form[CellName(number, column)].ToString())]))];
    }

    /// <summary>How wide a column's controls are, in letters: as its longest text, where a Chinese sign is as wide as two others.</summary>
    /// <param name="least">What an empty column needs.</param>
    public static int SizeOf(IEnumerable<string> texts, int least) =>
        Math.Clamp(texts.Select(text => text.Sum(sign => sign < 0x80 ? 1 : 2)).DefaultIfEmpty().Max() + 1, least, Widest);
}
