using System.Globalization;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>The table of texts to which cells refer by number, as Excel saves them.</summary>
internal sealed class SharedTexts
{
    private const int Most = 3_000_000;

    /// <summary>A null stands for a text longer than a cell may hold.</summary>
    private readonly List<string?> texts = [];

    public static SharedTexts Of(WorkbookFile file, string? path, TextPool pool)
    {
        var shared = new SharedTexts();
        if (path is not null && file.Has(path))
        {
            using var xml = file.Read(path);
            shared.Read(xml, pool);
        }

        return shared;
    }

    public string? At(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
        && index < texts.Count
            ? texts[index]
            : throw new WorkbookRefusedException("文件已损坏：单元格引用了不存在的文字；请在 Excel 中打开检查后另存为 .xlsx。");

    private void Read(PartXml xml, TextPool pool)
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            if (xml.Name is not "si")
            {
                continue;
            }

            xml.ClearText();
            xml.CollectRichText();
            texts.Add(xml.IsTextTooLong ? null : pool.Take(xml.Text));
            if (texts.Count > Most)
            {
                throw new WorkbookRefusedException("工作簿中的文字过多；请删去多余内容，或分成几个文件。");
            }
        }
    }
}
