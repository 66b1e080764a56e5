using System.Security;
using Procurement.Documents.Spreadsheets;

namespace Procurement.Documents.Lists;

/// <summary>The small parts of the package around the sheets.</summary>
/// <remarks>Source: ECMA-376, parts 1 and 2.</remarks>
internal static class ListParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestName = 31;

    public const string PackageRelations =
        $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    public static string ContentTypes(int sheets) =>
        $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
        + Each(sheets, number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Types}.worksheet+xml\"/>") + "</Types>";

    public static string WorkbookRelations(int sheets) =>
        $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
        + Each(sheets, number => $"<Relationship Id=\"s{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>") + "</Relationships>";

    /// <param name="repeated">The rows of each sheet that come again on every printed page; 0 for none.</param>
    public static string Workbook(IReadOnlyList<string> names, IReadOnlyList<int> repeated)
    {
        var usable = UsableNames(names);
        var titles = Each(usable.Count, number => repeated[number - 1] == 0 ? ""
            : $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{number - 1}\">{Quoted(usable[number - 1])}!${repeated[number - 1]}:${repeated[number - 1]}</definedName>");
        return $"{Head}<workbook xmlns=\"{ListSheetWriter.Namespace}\" xmlns:r=\"{Office}\"><sheets>"
            + Each(usable.Count, number => $"<sheet name=\"{SecurityElement.Escape(EscapedText.Encode(usable[number - 1]))}\" sheetId=\"{number}\" r:id=\"s{number}\"/>")
            + "</sheets>" + (titles.Length == 0 ? "" : $"<definedNames>{titles}</definedNames>") + "</workbook>";
    }

    private static string? Quoted(string name) => SecurityElement.Escape($"'{name.Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>Excel refuses some signs, long names and equal names.</summary>
    private static List<string> UsableNames(IReadOnlyList<string> names)
    {
        var usable = new List<string>();
        foreach (var name in names)
        {
            var clean = string.Concat(name.Select(sign => sign is '\\' or '/' or '?' or '*' or '[' or ']' or ':' || char.IsControl(sign) ? ' ' : sign)).Trim(' ', '\'');
            var free = clean.Length == 0 ? "列表" : clean[..Math.Min(clean.Length, LongestName)];
            for (var number = 2; usable.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
            {
                var ending = $"（{number}）";
                free = clean[..Math.Min(clean.Length, LongestName - ending.Length)] + ending;
            }

            usable.Add(free);
        }

        return usable;
    }

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));
}
