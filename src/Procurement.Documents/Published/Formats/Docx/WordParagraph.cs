using System.Text;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Reads one paragraph: its text as printed, its number, and the text boxes that hang on it.</summary>
internal sealed class WordParagraph(WordContext word, WordBlocks blocks)
{
    private readonly StringBuilder text = new();
    private readonly BlockList boxes = new(word.Budget);
    private ParagraphTraits traits;
    private string? style;

    /// <summary>Whether its end was deleted, so that the next one goes on in the same line.</summary>
    private bool isJoined;

    /// <summary>Reads the <c>p</c> at which the reader stands.</summary>
    /// <param name="before">The text of paragraphs before it whose ends were deleted.</param>
    /// <returns>The text to be put before the next paragraph.</returns>
    public string Read(BlockList target, string before)
    {
        text.Append(before);
        word.Children(ReadChild);
        word.Fields.EndParagraph();
        if (isJoined)
        {
            target.AddRange(boxes);
            return text.ToString();
        }

        var resolved = traits.Over(word.Styles.TraitsOf(style));
        var number = word.Numbering.Next(resolved, style);
        target.AddParagraph(number + text, word.Styles.IsHeading(style, resolved));
        target.AddRange(boxes);
        return "";
    }

    private void ReadChild()
    {
        switch (word.Xml.Name)
        {
            case "pPr":
                word.Children(ReadProperty);
                break;
            case "r":
                new WordRun(word, text, ReadTextBox).Read();
                break;
            case "ins" or "moveTo":
                word.Notes.Add(WordContext.Inserted);
                word.Children(ReadChild);
                break;
            case "del" or "moveFrom":
                word.Notes.Add(WordContext.Deleted);
                break;
            case "AlternateContent":
                word.Alternate(ReadChild);
                break;
            case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "bdo" or "dir" or "oMath" or "oMathPara":
                word.Children(ReadChild);
                break;
        }
    }

    private void ReadProperty()
    {
        traits = traits.With(word.Xml);
        if (word.Xml.Name is "pStyle")
        {
            style = word.Xml.LocalAttribute("val");
        }
        else if (word.Xml.Name is "rPr")
        {
            word.Children(() => isJoined |= word.Xml.Name is "del" or "moveFrom");
        }
    }

    private void ReadTextBox() => blocks.Read(boxes);
}
