using System.Globalization;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>The cell styles of a workbook: how a number shows, and whether lines at the cell's sides make it part of a grid.</summary>
internal sealed class CellFormats
{
    private const int MostStyles = 65_536;

    private readonly Dictionary<int, string> codes = [];
    private readonly List<bool> borders = [];
    private readonly List<(int Format, int Border)> styles = [];
    private readonly Dictionary<int, NumberFormat> formats = [];

    /// <summary>Source of the built-in formats: ECMA-376 part 1, 18.8.30 numFmt, in their Chinese forms.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m-d-yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;\"-\"",
        [42] = "\"¥\"#,##0;\"¥\"-#,##0;\"¥\"\"-\"",
        [43] = "#,##0.00;-#,##0.00;\"-\"??",
        [44] = "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥\"\"-\"??",
        [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "m\"月\"d\"日\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    public static CellFormats Of(WorkbookFile file, string? path)
    {
        var read = new CellFormats();
        if (path is not null && file.Has(path))
        {
            using var xml = file.Read(path);
            read.Read(xml);
        }

        return read;
    }

    /// <summary>Whether any style has lines: a workbook without them shows its tables by position only.</summary>
    public bool HasLines => styles.Exists(style => BorderAt(style.Border));

    public bool IsFramed(int style) => style >= 0 && style < styles.Count && BorderAt(styles[style].Border);

    public NumberFormat FormatOf(int style)
    {
        var id = style >= 0 && style < styles.Count ? styles[style].Format : 0;
        if (!formats.TryGetValue(id, out var format))
        {
            formats[id] = format = new NumberFormat(codes.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id) ?? "General");
        }

        return format;
    }

    private bool BorderAt(int border) => border < borders.Count && borders[border];

    private void Read(PartXml xml)
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            var list = xml.Name;
            while (list is "numFmts" or "borders" or "cellXfs" && xml.NextChild(1))
            {
                ReadEntry(xml, list);
            }
        }
    }

    private void ReadEntry(PartXml xml, string list)
    {
        if (list is "numFmts" && codes.Count < MostStyles && xml.Attribute("formatCode") is { } code)
        {
            codes[Number(xml.Attribute("numFmtId"))] = code;
        }
        else if (list is "borders" && borders.Count < MostStyles)
        {
            borders.Add(HasSides(xml));
        }
        else if (list is "cellXfs" && styles.Count < MostStyles)
        {
            styles.Add((Number(xml.Attribute("numFmtId")), Number(xml.Attribute("borderId"))));
        }
    }

    /// <summary>Lines at left or right: a lone line below a caption makes no table.</summary>
    private static bool HasSides(PartXml xml)
    {
        var isFramed = false;
        while (xml.NextChild(2))
        {
            isFramed |= xml.Name is "left" or "right" or "start" or "end" && xml.Attribute("style") is not (null or "none");
        }

        return isFramed;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
