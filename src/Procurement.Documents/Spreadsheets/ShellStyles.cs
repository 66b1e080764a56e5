using System.Globalization;
using System.Xml;

namespace Procurement.Documents.Spreadsheets;

/// <summary>The styles of a shell by their numbers: what ClosedXML called them is known only from the cells and columns that have them.</summary>
internal sealed class ShellStyles
{
    private readonly Dictionary<int, string> columns = [];
    private readonly Dictionary<string, string> samples = new(StringComparer.Ordinal);

    /// <param name="column">From 1.</param>
    public string? OfColumn(int column) => columns.GetValueOrDefault(column);

    /// <summary>The style of a cell in one of the sample rows.</summary>
    public string? OfSample(string address) => samples.GetValueOrDefault(address);

    /// <param name="shell">At a <c>col</c>.</param>
    public void ReadColumns(XmlReader shell)
    {
        if (shell.GetAttribute("style") is { } style)
        {
            var last = Math.Min(Number(shell, "max"), CellAddress.LastColumn);
            for (var column = Number(shell, "min"); column <= last; column++)
            {
                columns[column] = style;
            }
        }
    }

    /// <param name="shell">At a <c>row</c>; afterwards at its end.</param>
    public void ReadSamples(XmlReader shell)
    {
        using var row = shell.ReadSubtree();
        while (row.Read())
        {
            if (row is { NodeType: XmlNodeType.Element, LocalName: "c" } && row.GetAttribute("s") is { } style)
            {
                samples[row.GetAttribute("r")!] = style;
            }
        }
    }

    private static int Number(XmlReader shell, string attribute) => int.Parse(shell.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
