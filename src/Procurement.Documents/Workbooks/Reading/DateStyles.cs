using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Which cell styles show a number as a day or a time.</summary>
/// <remarks>Source of the built-in numbers: ECMA-376 part 1, 18.8.30 numFmt, the Chinese ones included.</remarks>
internal sealed partial class DateStyles
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("yYmMdDhH");

    private readonly HashSet<int> dateFormats = [];
    private readonly List<bool> styles = [];

    /// <summary>For cells that have no styles.</summary>
    public static DateStyles None { get; } = new();

    public static DateStyles Of(WorkbookFile file, string? path)
    {
        var dates = new DateStyles();
        if (path is not null && file.Has(path))
        {
            using var xml = file.Read(path);
            dates.Read(xml);
        }

        return dates;
    }

    public bool IsDate(int style) => style >= 0 && style < styles.Count && styles[style];

    private void Read(PartXml xml)
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            if (xml.Name is "numFmts" or "cellXfs")
            {
                var isStyle = xml.Name is "cellXfs";
                while (xml.NextChild(1))
                {
                    ReadEntry(xml, isStyle);
                }
            }
        }
    }

    private void ReadEntry(PartXml xml, bool isStyle)
    {
        _ = int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format);
        if (isStyle)
        {
            styles.Add(dateFormats.Contains(format) || IsBuiltInDate(format));
        }
        else if (xml.Attribute("formatCode") is { } code && ShowsDay(code))
        {
            dateFormats.Add(format);
        }
    }

    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a letter of days or times stands outside quotes, brackets and escapes; <c>General</c> has none.</summary>
    private static bool ShowsDay(string code) =>
        code.Length <= 255 && Literal().Replace(code, "").AsSpan().ContainsAny(Letters);

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.|\*.)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
