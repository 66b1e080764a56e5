namespace Procurement.Documents.Workbooks.Reading;

/// <param name="Path">The name of the sheet's part.</param>
/// <param name="IsHidden">Hidden from people: some programs keep their own sheets so.</param>
internal sealed record WorkbookSheet(string Name, string Path, bool IsHidden);

/// <summary>Which sheets a workbook has and where its parts are.</summary>
/// <param name="Is1904">Whether days count from 1904, as old workbooks from a Mac do.</param>
internal sealed record WorkbookStructure(IReadOnlyList<WorkbookSheet> Sheets, bool Is1904, string? SharedStrings, string? Styles)
{
    private const int MostSheets = 500;

    public static WorkbookStructure Of(WorkbookFile file)
    {
        var main = Relationships.Of(file, "").FirstOrDefault(relationship => relationship.Type is "officeDocument")?.Target;
        if (main is null || !main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            throw NotAWorkbook();
        }

        var relationships = Relationships.Of(file, main);
        using var xml = file.Read(main);
        xml.ToRoot();
        if (xml.Name is not "workbook")
        {
            throw NotAWorkbook();
        }

        var sheets = new List<WorkbookSheet>();
        var is1904 = false;
        while (xml.NextChild(0))
        {
            is1904 |= xml.Name is "workbookPr" && xml.Attribute("date1904") is "1" or "true";
            if (xml.Name is "sheets")
            {
                sheets.AddRange(SheetsIn(xml, relationships).Take(MostSheets));
            }
        }

        return new WorkbookStructure(sheets, is1904, TargetOf("sharedStrings"), TargetOf("styles"));

        string? TargetOf(string type) => relationships.FirstOrDefault(relationship => relationship.Type == type)?.Target;
    }

    private static IEnumerable<WorkbookSheet> SheetsIn(PartXml xml, IReadOnlyList<Relationship> relationships)
    {
        while (xml.NextChild(1))
        {
            var id = xml.RelationshipId();
            var target = relationships.FirstOrDefault(relationship => relationship.Id == id && relationship.Type is "worksheet")?.Target;
            if (xml.Attribute("name") is { } name && target is not null)
            {
                yield return new WorkbookSheet(name, target, xml.Attribute("state") is "hidden" or "veryHidden");
            }
        }
    }

    private static WorkbookRefusedException NotAWorkbook() =>
        new("这不是 Excel 工作簿（.xlsx）；Word 文档和二进制工作簿（.xlsb）请先在 Excel 中另存为 .xlsx。");
}
