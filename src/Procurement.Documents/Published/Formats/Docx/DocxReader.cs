using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>A Word document, read forwards as a stream: never more than one table of it is in the making.</summary>
internal static class DocxReader
{
    public static IReadOnlyList<ReadBlock> Read(WorkbookFile file, string main, ReadBudget budget, ReadNotes notes)
    {
        var parts = Relationships.IfAny(file, main) ?? [];
        var styles = WordStyles.Of(file, PartOf("styles"));
        var numbering = WordNumbering.Of(file, PartOf("numbering"), notes);
        using var xml = file.Read(main);
        var blocks = new BlockList(budget);
        var word = new WordContext(xml, styles, numbering, budget, notes);
        xml.ToRoot();
        word.Children(() =>
        {
            if (xml.Name is "body")
            {
                new WordBlocks(word).Read(blocks);
            }
        });
        return blocks.Placed();

        string? PartOf(string type) => parts.FirstOrDefault(part => part.Type == type)?.Target;
    }
}
