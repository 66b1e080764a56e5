using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Procurement.Documents.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Tests.Writers;

namespace Procurement.Tests.Stocktaking;

public sealed class CountReportTests
{
    [Fact]
    public async Task Docx_MadeUpReport_DumpIsAsApproved() => ApprovedText.Matches("stocktake-report.docx.txt", DocxDump.Of(await DocxAsync()));

    [Fact]
    public async Task Xlsx_MadeUpReport_DumpIsAsApproved() => ApprovedText.Matches("stocktake-report.xlsx.txt", XlsxDump.Of(await XlsxAsync()));

    [Fact]
    public async Task Docx_TheSameReport_HasTheSameBytes() => Assert.Equal((await DocxAsync()).ToArray(), (await DocxAsync()).ToArray());

    [Fact]
    public async Task Docx_And_Xlsx_AreValidOpenXml()
    {
        using var word = WordprocessingDocument.Open(await DocxAsync(), isEditable: false);
        using var excel = SpreadsheetDocument.Open(await XlsxAsync(), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(error => error.Description));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(excel).Select(error => error.Description));
    }

    /// <summary>20,000 cards: what is written of a row is gone when the next one comes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_TwentyThousandCards_KeepsNoneInMemory(bool isWord)
    {
        var items = AsyncEnumerable.Range(0, 20_000).Select(index => new CountSheetItem(
            $"单位{index / 5_000}", $"地点{index / 100}", $"ZC{index:00000}", "台式计算机", "启天 M430", "台", Quantity.Of(1m), Money.FromYuan(6000m), Quantity.Of(1m), CountResult.Matches, "王五", null));
        var report = MadeUpReport.Finished with { Results = [new(CountResult.Matches, 20_000, Quantity.Of(20_000m), Money.FromYuan(120_000_000m))] };
        var before = GC.GetAllocatedBytesForCurrentThread();

        await (isWord ? DocxReport.WriteAsync(report, MadeUpReport.Differences, items, Stream.Null, default) : XlsxReport.WriteAsync(report, MadeUpReport.Differences, items, Stream.Null, default));

        // As elements of a library they took more than half a gigabyte. Nothing is awaited that does not end at once, so it is this thread that allocates.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 64_000_000);
    }

    [Fact]
    public async Task Docx_MoreCardsThanAnybodyReads_NamesTheWorkbook()
    {
        var report = MadeUpReport.Finished with { Results = [new(CountResult.Matches, DocxReport.MostCards + 1, Quantity.Of(1m), Money.Zero)] };
        var stream = new MemoryStream();

        await DocxReport.WriteAsync(report, MadeUpReport.Differences, MadeUpReport.Items, stream, default);

        Assert.Contains("共 20001 张卡片，超过 20000 张，盘点表请见 Excel 格式的报告。", DocxDump.Of(stream), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_StillCounting_SaysWhatIsLeftOut()
    {
        var report = MadeUpReport.Finished with
        {
            Status = StocktakeStatus.Counting,
            Results = [.. MadeUpReport.Finished.Results, new(CountResult.Pending, 2, Quantity.Of(3m), Money.FromYuan(300m))],
            LooseFinds = 4,
        };

        Assert.Equal(
            ["另有 2 张卡片未盘，账面原值 300.00 元，不计入实盘。", "另有 4 项账外物品尚未办理入账，不计入盘盈。"], CountReportText.Results(report).Skip(2));
        Assert.StartsWith("盘点尚未完成", CountReportText.Settlement(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_NothingCounted_ClaimsNothing()
    {
        var report = MadeUpReport.Finished with { Status = StocktakeStatus.Counting, Results = [new(CountResult.Pending, 1_029, Quantity.Of(1_200m), Money.FromYuan(540_000m))], LooseFinds = 0 };

        Assert.Equal(["尚未盘点：1,029 张卡片、账面原值 540,000.00 元都没有清点，没有实盘数可与账面相比。"], CountReportText.Results(report));
    }

    private static async Task<MemoryStream> DocxAsync()
    {
        var stream = new MemoryStream();
        await DocxReport.WriteAsync(MadeUpReport.Finished, MadeUpReport.Differences, MadeUpReport.Items, stream, default);
        stream.Position = 0;
        return stream;
    }

    private static async Task<MemoryStream> XlsxAsync()
    {
        var stream = new MemoryStream();
        await XlsxReport.WriteAsync(MadeUpReport.Finished, MadeUpReport.Differences, MadeUpReport.Items, stream, default);
        stream.Position = 0;
        return stream;
    }
}
