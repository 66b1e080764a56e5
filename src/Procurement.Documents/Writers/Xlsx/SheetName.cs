using ClosedXML.Excel;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>Sheets are named by the heading of their section.</summary>
internal static class SheetName
{
    /// <summary>Excel's limit.</summary>
    private const int MostCharacters = 31;

    /// <summary>Signs that Excel keeps for references.</summary>
    private const string Forbidden = @"[]:*?/\'";

    public static string Of(DisclosureSection section, XLWorkbook workbook)
    {
        var name = Cut(string.Concat(PrintText.OneLine(section.Heading).Where(letter => !Forbidden.Contains(letter))).Trim(), MostCharacters);
        if (name.Length > 0 && !workbook.Worksheets.Contains(name))
        {
            return name;
        }

        var suffix = $" {workbook.Worksheets.Count + 1}";
        return Cut(name, MostCharacters - suffix.Length) + suffix;
    }

    private static string Cut(string name, int length) => name.Length > length ? name[..length] : name;
}
