using System.Text;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Reads a run of text; what is drawn in it is searched for text boxes.</summary>
/// <param name="readTextBox">Reads the blocks of the text box at which the reader stands.</param>
internal sealed class WordRun(WordContext word, StringBuilder text, Action readTextBox)
{
    private const int LongestText = 100_000;

    private bool isHidden;

    public void Read() => word.Children(ReadChild);

    private void ReadChild()
    {
        if (word.Xml.Name is "rPr")
        {
            word.Children(() => isHidden |= word.Xml.Name is "vanish" && word.IsOn);
            return;
        }

        if (word.Xml.Name is "fldChar")
        {
            word.Fields.Meet(word.Xml.LocalAttribute("fldCharType"));
        }
        else if (isHidden)
        {
            word.Notes.Add(WordContext.Hidden);
        }
        else if (!word.Fields.IsCode)
        {
            ReadContent();
        }
    }

    private void ReadContent()
    {
        if (text.Length > LongestText)
        {
            throw TooLong();
        }

        switch (word.Xml.Name)
        {
            case "t":
                ReadText();
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym":
                word.Notes.Add(WordContext.Symbols);
                break;
            case "footnoteReference" or "endnoteReference":
                word.Notes.Add(WordContext.Footnotes);
                break;
            case "object":
                word.Notes.Add(WordContext.Objects);
                break;
            case "AlternateContent":
                word.Alternate(ReadContent);
                break;
            case "drawing" or "pict":
                word.Children(Search);
                break;
            case "ruby":
                word.Children(ReadRuby);
                break;
        }
    }

    /// <summary>The text below the phonetic signs.</summary>
    private void ReadRuby()
    {
        if (word.Xml.Name is "rubyBase")
        {
            word.Children(() => new WordRun(word, text, readTextBox).Read());
        }
    }

    private void ReadText()
    {
        word.Xml.ClearText();
        word.Xml.CollectText();
        text.Append(word.Xml.Text);
        if (word.Xml.IsTextTooLong)
        {
            throw TooLong();
        }
    }

    private static DocumentRefusedException TooLong() =>
        new("中有一段文字长得反常，不像是公开文件；请在 Word 中打开检查后另存为 docx。");

    private void Search()
    {
        switch (word.Xml.Name)
        {
            case "txbxContent":
                readTextBox();
                break;
            case "blip" or "imagedata":
                word.Notes.Add(WordContext.Pictures);
                break;
            case "chart" or "relIds":
                word.Notes.Add(WordContext.Objects);
                break;
            case "AlternateContent":
                word.Alternate(Search);
                break;
            default:
                word.Children(Search);
                break;
        }
    }
}
