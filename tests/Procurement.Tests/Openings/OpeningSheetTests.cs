using ClosedXML.Excel;
using Procurement.Documents.Openings;
using Procurement.Domain.Assets;

namespace Procurement.Tests.Openings;

public sealed class OpeningSheetTests
{
    private static readonly OpeningPlace Hall = new("DD-1", "=政务大厅");

    [Fact]
    public void Empty_FilledIn_IsReadBack()
    {
        var sheet = Read(rows => Fill(rows, 2, ("资产名称*", "服务器"), ("品目编码*", "A02010104"), ("目录版本", "2022"), ("数量*", "2"), ("计量单位*", "台"), ("原值（元）*", "60000.5"),
            ("已使用月数", "7"), ("取得日期*", "2023-06-01"), ("存放地点", "DD-1 =政务大厅"), ("资产类别", "设备")));

        Assert.Empty(sheet.Problems);
        var line = Assert.Single(sheet.Lines);
        Assert.Equal(
            (2, "服务器", "A02010104", AssetKind.Equipment, "60000.50", null, 7, "DD-1 =政务大厅"),
            (line.Row, line.Content.Name, line.Content.Code.Text, line.Content.Kind!.Value, line.Content.Value.ToString(), line.Content.Depreciation, line.Content.MonthsUsed!.Value, line.Content.Place));
        Assert.Equal("期初资产!J2", sheet.PlaceOf(2, "monthsUsed"));
    }

    [Fact]
    public void Empty_OffersPlacesAsTextAndKinds()
    {
        using var workbook = new XLWorkbook(new MemoryStream(OpeningWorkbook.Empty([Hall])));
        Assert.Equal("DD-1 =政务大厅", workbook.Worksheet("存放地点").Cell(2, 1).GetString());
        Assert.False(workbook.Worksheet("存放地点").Cell(2, 3).HasFormula);
        Assert.Contains(workbook.Worksheet("期初资产").DataValidations, rule => rule.Value.Contains("房屋", StringComparison.Ordinal));
        Assert.Contains(workbook.Worksheet("期初资产").DataValidations, rule => rule.Value.Contains("存放地点", StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_AreEachToldAtTheirCell()
    {
        var sheet = Read(rows => Fill(rows, 3, ("资产名称*", ""), ("品目编码*", "X1"), ("数量*", "两台"), ("计量单位*", "台"), ("原值（元）*", "1.234"), ("已使用月数", "1.5"), ("折旧年限（月）", "0"),
            ("取得日期*", "昨天"), ("资产类别", "飞机")));

        Assert.Empty(sheet.Lines);
        Assert.Equal(
            ["期初资产!B3", "期初资产!D3", "期初资产!E3", "期初资产!F3", "期初资产!H3", "期初资产!J3", "期初资产!K3", "期初资产!M3"],
            sheet.Problems.Select(problem => problem.Place).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoWorkbookOrNoRows_IsRefusedInASentence()
    {
        Assert.Contains("不是 Excel 工作簿", Assert.Single(OpeningWorkbook.Read(new MemoryStream("<html>"u8.ToArray()), ReferenceData.Catalogue).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("没有任何资产", Assert.Single(Read(_ => { }).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("缺少工作表", OpeningWorkbook.Read(Other(), ReferenceData.Catalogue).Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThan5000Rows_SaysHow()
    {
        var sheet = Read(rows =>
        {
            for (var row = 2; row <= OpeningWorkbook.MostRows + 2; row++)
            {
                rows.Cell(row, 2).SetValue("椅子");
            }
        });
        Assert.Contains(sheet.Problems, problem => problem.Message.Contains("最多 5000 行，这里有 5001 行", StringComparison.Ordinal) || problem.Message.Contains("另有", StringComparison.Ordinal));
    }

    [Fact]
    public void Paste_HeaderInOtherWords_FindsTheColumns()
    {
        var pasted = OpeningPaste.Read("固定资产名称\t目录序号\t版本\t数量\t单位\t账面原值\t已提折旧\t已用月数\t购置日期\n服务器\tA02010104\t2022\t1\t台\t60,000\t100\t2\t2023/6/1\n坏行\tA0201\t2022\t-1\t台\t六万\t\t\t\n", ReferenceData.Catalogue);

        Assert.Empty(pasted.Problems);
        Assert.Equal(("60000.00", "100.00", 2), (pasted.Rows[0].Content!.Value.ToString(), pasted.Rows[0].Content!.Depreciation!.Value.ToString(), pasted.Rows[0].Content!.MonthsUsed));
        Assert.Null(pasted.Rows[1].Content);
        Assert.Equal(["code", "quantity", "value", "acquiredOn"], pasted.Rows[1].Problems.Select(problem => problem.Column!.Field));
    }

    private static OpeningSheet Read(Action<IXLWorksheet> fill)
    {
        using var workbook = new XLWorkbook(new MemoryStream(OpeningWorkbook.Empty([Hall])));
        fill(workbook.Worksheet("期初资产"));
        var file = new MemoryStream();
        workbook.SaveAs(file);
        return OpeningWorkbook.Read(file, ReferenceData.Catalogue);
    }

    private static MemoryStream Other()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("别的").Cell(1, 1).SetValue("内容");
        var file = new MemoryStream();
        workbook.SaveAs(file);
        return file;
    }

    private static void Fill(IXLWorksheet sheet, int row, params (string Header, string Value)[] cells)
    {
        foreach (var (header, value) in cells)
        {
            var column = sheet.Row(1).CellsUsed().Single(cell => cell.GetString() == header).Address.ColumnNumber;
            sheet.Cell(row, column).SetValue(value);
        }
    }
}
