using System.Globalization;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>What a cell displays.</summary>
internal sealed class CellTexts(SharedTexts shared, CellFormats formats, bool is1904, ReadNotes notes)
{
    /// <summary>Whether the sheet shows zeros as blanks.</summary>
    public bool HidesZeros { get; set; }

    /// <summary>Reads the cell at which the reader stands; a formula by the value that Excel kept of it.</summary>
    public string Read(PartXml xml, int style)
    {
        var type = xml.Attribute("t");
        var isFormula = false;
        xml.ClearText();
        while (xml.NextChild(3))
        {
            isFormula |= xml.Name is "f";
            if (xml.Name is "v")
            {
                xml.CollectText();
            }
            else if (xml.Name is "is" && type is "inlineStr")
            {
                xml.CollectRichText();
            }
        }

        if (isFormula && xml.Text.IsEmpty && type is not "str")
        {
            notes.Add("{0} 个公式没有保存计算结果，按空白读取；请在 Excel 中打开并保存后重新上传。");
        }

        return xml.Text.IsEmpty || xml.IsTextTooLong ? TooLong(xml) : Shown(xml, type, style);
    }

    private string TooLong(PartXml xml)
    {
        if (xml.IsTextTooLong)
        {
            notes.Add("{0} 个单元格的文字过长，没有读取。");
        }

        return "";
    }

    private string Shown(PartXml xml, string? type, int style) => type switch
    {
        "s" => OfText(shared.At(xml.Text) ?? "", style),
        "inlineStr" or "str" => OfText(xml.Text.ToString(), style),
        "b" => xml.Text is "1" ? "TRUE" : "FALSE",
        "e" or "d" => xml.Text.ToString(),
        _ => OfNumber(xml.Text.ToString(), style),
    };

    private string OfText(string text, int style) =>
        formats.FormatOf(style).ShowText(EscapedText.Decode(text)).ReplaceLineEndings("\n").Trim();

    /// <summary>A stored number is a binary one: 0.30000000000000004 means 0.3, which 15 digits tell.</summary>
    private string OfNumber(string stored, int style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary) || Math.Abs(binary) >= 1e27)
        {
            return stored;
        }

        var number = decimal.Parse(binary.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return HidesZeros && number == 0 ? "" : formats.FormatOf(style).Show(number, is1904).Trim();
    }
}
