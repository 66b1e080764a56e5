using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>A row of an outside table as a name with figures.</summary>
/// <param name="Label">The codes and names before the first figure, folded and joined: 31002办公设备购置.</param>
/// <param name="Numbers">The figures behind it, blanks left out.</param>
internal sealed record OutsideRow(string Heading, string Label, IReadOnlyList<decimal> Numbers)
{
    private const int LongestName = 80;

    public decimal? FirstNumber => Numbers.Count > 0 ? Numbers[0] : null;

    public static IEnumerable<OutsideRow> Of(CheckSubject subject) =>
        from block in subject.Document?.Outside ?? []
        where block.IsTable
        from row in block.Rows
        let read = Of(block.Heading, row)
        where read is not null
        select read;

    /// <summary>The last text before the figures is the name; a code of digits alone right before it belongs to it.</summary>
    private static OutsideRow? Of(string heading, IReadOnlyList<string> cells)
    {
        string? label = null;
        var code = "";
        var numbers = new List<decimal>();
        foreach (var cell in cells.Where(cell => cell.Length is > 0 and <= LongestName))
        {
            var isCode = label is null && cell.All(char.IsAsciiDigit) && cell.Length >= 3;
            if (isCode)
            {
                code = cell;
            }
            else if (PrintedFigure.Parse(cell) is { } number)
            {
                numbers.Add(number);
            }
            else if (numbers.Count == 0)
            {
                (label, code) = (code + TextFold.Fold(cell), "");
            }
        }

        return label is null ? null : new(heading, label, numbers);
    }
}
