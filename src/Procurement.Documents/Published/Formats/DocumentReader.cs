using System.Text;
using System.Xml;
using Procurement.Documents.Files;
using Procurement.Documents.Messages;
using Procurement.Documents.Published.Formats.Docx;
using Procurement.Documents.Published.Formats.Html;
using Procurement.Documents.Published.Formats.Pdf;
using Procurement.Documents.Published.Formats.Xlsx;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Formats;

/// <summary>Reads a file that somebody published, ours or anybody's, into paragraphs and tables. Whatever is handed in: a document or one
/// clear sentence, never an exception.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read: 50 MB.</summary>
    public const long MostBytes = 50L * 1024 * 1024;

    private const string Macros = "文件含有宏，宏没有读取也没有运行。";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["docx"] = "Word 文档（docx）",
        ["xlsx"] = "Excel 工作簿（xlsx）",
        ["html"] = "网页（html）",
        ["txt"] = "文本（txt）",
        ["pdf"] = "PDF",
    };

    /// <summary>Reads the file as what its content says it is; the name's ending only decides between text and page.</summary>
    /// <param name="content">Need not seek; left open.</param>
    /// <param name="fileName">As it was handed in; also the place of every problem.</param>
    public static async Task<DocumentReading> ReadAsync(Stream content, string fileName, CancellationToken cancel)
    {
        var shown = Excerpt.Of(SafeFileName.Of(fileName), 60);
        try
        {
            var bytes = await TakeAsync(content, cancel);
            return new DocumentReading(await ReadAsync(bytes, SafeFileName.Of(fileName), cancel), []);
        }
        catch (DocumentRefusedException refusal)
        {
            return Refused(shown, $"“{shown}”{refusal.Message}");
        }
        catch (WorkbookRefusedException refusal)
        {
            return Refused(shown, $"“{shown}”不能读取：{refusal.Message}");
        }
        catch (InsufficientExecutionStackException)
        {
            return Refused(shown, $"“{shown}”的内容嵌套过深，不像是公开文件；请在原程序中打开检查后重新保存、上传。");
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException or DecoderFallbackException)
        {
            return Refused(shown, $"“{shown}”已损坏或不完整；请在原程序中打开检查后重新保存、上传。");
        }
    }

    private static DocumentReading Refused(string place, string message) => new(null, [new ImportProblem(place, message)]);

    private static async Task<ReadDocument> ReadAsync(byte[] bytes, string fileName, CancellationToken cancel)
    {
        var (budget, notes) = (new ReadBudget(cancel), new ReadNotes());
        var (format, blocks) = ContentKind.Of(bytes, fileName) switch
        {
            ContentKind.Zip => OfficeFile.Read(new MemoryStream(bytes, writable: false), (file, main, kind) => (kind, OfOffice(file, main, kind, budget, notes))),
            ContentKind.Pdf => ("pdf", await PdfReader.ReadAsync(bytes, PdfLimits.Standard, budget, notes, cancel)),
            ContentKind.Html => ("html", HtmlReader.Read(bytes, budget, notes)),
            _ => ("txt", TxtReader.Read(bytes, budget, notes)),
        };
        return blocks.Any(block => block is not ReadParagraph paragraph || !string.IsNullOrWhiteSpace(paragraph.Text))
            ? new ReadDocument(format, blocks, [.. Told(format, fileName), .. notes.All])
            : throw new DocumentRefusedException($"中没有文字{(notes.All.Count > 0 ? $"（{string.Join("", notes.All).TrimEnd('。')}）" : "")}；请检查是否选错了文件。");
    }

    private static IReadOnlyList<ReadBlock> OfOffice(WorkbookFile file, string main, string kind, ReadBudget budget, ReadNotes notes)
    {
        if (file.HasMacros)
        {
            notes.Add(Macros);
        }

        return kind is "docx" ? DocxReader.Read(file, main, budget, notes) : XlsxReader.Read(file, budget, notes);
    }

    /// <summary>A name that says something else than the content does.</summary>
    private static IEnumerable<string> Told(string format, string fileName)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        string[] honest = format switch
        {
            "docx" => [".docx", ".docm", ".dotx", ".dotm"],
            "xlsx" => [".xlsx", ".xlsm", ".xltx", ".xltm"],
            "html" => [".html", ".htm", ".shtml", ".xhtml"],
            _ => ["." + format],
        };
        if (ending.Length > 0 && !honest.Contains(ending) && !(format is "txt" && ending is (".text" or ".csv" or ".md")))
        {
            yield return $"文件名以 {Excerpt.Of(ending, 12)} 结尾，内容却是{Names[format]}，已按内容读取。";
        }
    }

    /// <exception cref="DocumentRefusedException">It is empty or too large.</exception>
    private static async Task<byte[]> TakeAsync(Stream content, CancellationToken cancel)
    {
        if (content.CanSeek)
        {
            content.Position = 0;
            var bytes = new byte[content.Length is > 0 and <= MostBytes ? content.Length : throw (content.Length == 0 ? Empty() : TooLarge())];
            await content.ReadExactlyAsync(bytes, cancel);
            return bytes;
        }

        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (copy.Length + count > MostBytes)
            {
                throw TooLarge();
            }

            copy.Write(buffer, 0, count);
        }

        return copy.Length > 0 ? copy.ToArray() : throw Empty();
    }

    private static DocumentRefusedException TooLarge() => new("超过 50 MB；请删去图片等不用核对的内容，或分成几个文件后重新上传。");

    private static DocumentRefusedException Empty() => new("是空文件；请重新选择。");
}
