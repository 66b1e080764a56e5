namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Reads what may hold paragraphs and tables: the body, a cell, a text box.</summary>
internal sealed class WordBlocks(WordContext word)
{
    /// <summary>Reads the children of the element at which the reader stands.</summary>
    /// <param name="readProperties">Reads a cell's properties, which come before its content.</param>
    public void Read(BlockList target, Action? readProperties = null)
    {
        var before = "";
        word.Children(() =>
        {
            if (word.Xml.Name is "tcPr")
            {
                word.Children(() => readProperties?.Invoke());
            }
            else
            {
                before = ReadBlock(target, before);
            }
        });

        // The last paragraph's end cannot be deleted; where a file says so all the same, its text still prints.
        target.AddParagraph(before, isHeading: false);
    }

    private string ReadBlock(BlockList target, string before)
    {
        switch (word.Xml.Name)
        {
            case "p":
                return new WordParagraph(word, this).Read(target, before);
            case "tbl":
                target.AddParagraph(before, isHeading: false);
                new WordTable(word, this).Read(target);
                return "";
            case "ins" or "moveTo" or "sdt" or "sdtContent" or "customXml" or "smartTag":
                word.Children(() => before = ReadBlock(target, before));
                break;
            case "AlternateContent":
                word.Alternate(() => before = ReadBlock(target, before));
                break;
            case "del" or "moveFrom":
                word.Notes.Add(WordContext.Deleted);
                break;
            case "altChunk":
                word.Notes.Add(WordContext.Outside);
                break;
        }

        return before;
    }
}
