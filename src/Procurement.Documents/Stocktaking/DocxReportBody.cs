using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Documents.Writers;
using Procurement.Documents.Writers.Docx;
using Procurement.Domain.Stocktaking;

namespace Procurement.Documents.Stocktaking;

/// <summary>The main part of the report: headings, sentences, tables and lines to sign on.</summary>
internal sealed class DocxReportBody(CountReport report, string footerId, XmlWriter xml)
{
    private const string Title = "ReportTitle";

    /// <summary>Who signs: those who counted, who watched, who keeps the register, and who answers for the department.</summary>
    public static IReadOnlyList<string> Signers { get; } = ["盘点人", "监盘人", "资产管理员", "部门负责人"];

    public static string TitleOf(CountReport report) => $"{report.Department}资产盘点报告";

    /// <summary>二号 (22 pt), centred.</summary>
    public static Style TitleStyle() => DocxStyles.Paragraph(
        Title, "报告标题", DocxStyles.Normal, DocxFonts.Heading, 44, new KeepNext(), new SpacingBetweenLines { Before = "0", After = "240" },
        new Justification { Val = JustificationValues.Center });

    public async Task WriteAsync(IAsyncEnumerable<CountDifference> differences, IAsyncEnumerable<CountSheetItem> items, CancellationToken cancel)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement(DocxXml.Prefix, "document", DocxXml.Namespace);
        xml.WriteStartElement(DocxXml.Prefix, "body", DocxXml.Namespace);
        await WriteSummaryAsync(cancel);
        await WriteListAsync(ReportTables.Differences(differences), isLast: false, cancel);
        if (report.Cards <= DocxReport.MostCards)
        {
            await WriteListAsync(ReportTables.Sheet(items), isLast: true, cancel);
        }
        else
        {
            Put(DocxStyles.TableTitle, ReportTables.SheetTitle);
            Put(DocxStyles.TableNote, $"本次盘点共 {report.Cards} 张卡片，超过 {DocxReport.MostCards} 张，盘点表请见 Excel 格式的报告。");
        }

        DocxPage.OnItsSide.CreateSection(footerId).WriteTo(xml);
        await xml.FlushAsync();
        xml.WriteEndDocument();
    }

    private async Task WriteSummaryAsync(CancellationToken cancel)
    {
        var page = DocxPage.Upright;
        Put(Title, TitleOf(report));
        Section("一、盘点概况", CountReportText.Overview(report));
        Section("二、盘点结果", CountReportText.Results(report));
        await WriteTableAsync(ReportTables.Results(report), page, cancel);
        await WriteTableAsync(ReportTables.Classes(report), page, cancel);
        Section("三、差异处理", [CountReportText.Settlement(report)]);
        if (report.Remark is { Length: > 0 } remark)
        {
            Section("四、盘点结论", [remark]);
        }

        var signatures = Signatures(page.TextWidth, perLine: 2);
        signatures[^1].ParagraphProperties!.Append(page.CreateSection(footerId));
        signatures.ForEach(line => line.WriteTo(xml));
    }

    private async Task WriteListAsync(ReportTable table, bool isLast, CancellationToken cancel)
    {
        var page = DocxPage.OnItsSide;
        await WriteTableAsync(table, page, cancel);
        var lines = Signatures(page.TextWidth, perLine: 4);
        if (!isLast)
        {
            lines[^1].Append(new Run(new Break { Type = BreakValues.Page }));
        }

        lines.ForEach(line => line.WriteTo(xml));
    }

    private async Task WriteTableAsync(ReportTable table, DocxPage page, CancellationToken cancel)
    {
        Put(DocxStyles.TableTitle, table.Title);
        DocxText.Caption(new CaptionLine(report.Department, $"盘点单号：{report.Number}　基准日：{CountReportText.Day(report.AsOf)}"), page.TextWidth).WriteTo(xml);
        await new DocxReportTable(table, page, xml).WriteAsync(cancel);
        new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.TableEnd })).WriteTo(xml);
    }

    private void Section(string heading, IEnumerable<string> sentences)
    {
        Put(DocxStyles.Heading, heading);
        foreach (var sentence in sentences)
        {
            Put(DocxStyles.BodyText, sentence);
        }
    }

    private void Put(string style, string text) => DocxText.Paragraph(style, text).WriteTo(xml);

    private static List<Paragraph> Signatures(int width, int perLine) =>
    [
        .. Signers.Append("日期").Chunk(perLine).Select(signers =>
        {
            var line = new Paragraph(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.TableCaption }, new KeepNext(),
                new Tabs(Enumerable.Range(1, perLine - 1).Select(stop => new TabStop { Val = TabStopValues.Left, Position = width * stop / perLine })),
                new SpacingBetweenLines { Before = "360", After = "0" }));
            foreach (var (index, signer) in signers.Index())
            {
                line.Append(index > 0 ? [new Run(new TabChar()), DocxText.Run(Line(signer))] : [DocxText.Run(Line(signer))]);
            }

            return line;
        }),
    ];

    private static string Line(string signer) => signer is "日期" ? "日期：　　　　年　　月　　日" : $"{signer}（签字）：";
}
