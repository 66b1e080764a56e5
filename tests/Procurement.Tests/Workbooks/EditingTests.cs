using ClosedXML.Excel;
using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Tests.Workbooks;

/// <summary>What people do to a workbook before they hand it in.</summary>
public sealed class EditingTests
{
    private const string Seed = "shijiazhuang-hitech-2020";

    [Fact]
    public void Read_SavedByAnotherProgram_GivesTheSameContents()
    {
        var original = SeedRegister.Bundle(Seed);

        var read = ReadEdited(_ => { });

        Assert.Equal(original.Department.Units, read.Department.Units);
        Assert.Equal(original.Projects, read.Projects);
        Assert.Equal(original.Lines, read.Lines);
        Assert.Equal(original.Cards, read.Cards);
    }

    [Fact]
    public void Read_ValueChangedRowAddedRowDeleted_GivesTheNewContents()
    {
        var original = SeedRegister.Bundle(Seed);

        var read = ReadEdited(workbook =>
        {
            workbook.Worksheet("项目").Cell("E2").Value = 512_345.67;
            workbook.Worksheet("采购预算").Row(3).Delete();
            var cards = workbook.Worksheet("资产卡片");
            var row = cards.LastRowUsed().RowNumber() + 1;
            object[] values = ["432001", "新-1", "复印机", "2013", "A020210", "设备", 2, "台"];
            for (var column = 0; column < values.Length; column++)
            {
                cards.Cell(row, column + 1).Value = values[column];
            }

            cards.Cell(row, 12).Value = 19_999.9;
            cards.Cell(row, 13).Value = new DateTime(2019, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
        });

        Assert.Equal(Money.FromYuan(512_345.67m), read.Projects[0].Budget);
        Assert.Equal(original.Lines.Where((_, index) => index != 1), read.Lines);
        var added = read.Cards[^1];
        Assert.Equal(("新-1", "复印机", Quantity.Of(2), Money.FromYuan(19_999.90m)), (added.CardNumber, added.Name, added.Quantity, added.Value));
        Assert.Equal(new LocalDate(2019, 12, 31), added.AcquiredOn);
        Assert.Equal("资产卡片!B" + (original.Cards.Count + 2), read.Places.Of(BundlePart.Card, original.Cards.Count, "cardNumber"));
    }

    [Fact]
    public void Read_ColumnsMovedTitleAboveRowsBlankAndHidden_FindsThemByHeader()
    {
        var read = ReadEdited(workbook =>
        {
            var sheet = workbook.Worksheet("项目");
            sheet.DataValidations.Delete(_ => true);   // ClosedXML cannot push them past the last row
            sheet.Column(1).InsertColumnsBefore(1);
            sheet.Cell(1, 1).Value = "  预算资金 (元) ";
            for (var row = 2; row <= sheet.LastRowUsed().RowNumber(); row++)
            {
                sheet.Cell(row, 1).Value = sheet.Cell(row, 6).Value;
            }

            sheet.Column(6).Delete();
            sheet.Row(4).InsertRowsAbove(2);
            sheet.Row(7).Hide();
            sheet.Row(1).InsertRowsAbove(1);
            sheet.Cell(1, 1).Value = "2020年项目一览";
            sheet.Range("A1:E1").Merge();
        });

        Assert.Equal(SeedRegister.Bundle(Seed).Projects, read.Projects);
        Assert.Equal("项目!A3", read.Places.Of(BundlePart.Project, 0, "budget"));
    }

    [Fact]
    public void Read_NumbersTypedAsText_AreUnderstood()
    {
        var read = ReadEdited(workbook =>
        {
            var sheet = workbook.Worksheet("采购预算");
            sheet.Cell("A2").SetValue("２０２０年");
            sheet.Cell("B2").SetValue(" ４３２００１ ");
            sheet.Cell("F2").SetValue("ｃ０２０３９９");
            sheet.Cell("H2").SetValue("'1");
            sheet.Cell("I2").SetValue("５００，０００．００");
            sheet.Cell("J2").SetValue("1,234, 567.5 ");
            sheet.Cell("T2").SetValue(" 否 ");
        });

        var line = read.Lines[0];
        Assert.Equal(("p1", "C020399", 1m, 500_000m), (line.Project, line.Code.Text, line.Quantity.Value, line.UnitPrice.Yuan));
        Assert.Equal((Money.FromYuan(1_234_567.50m), (bool?)false), (line.Amount, line.FixedAsset));
    }

    [Fact]
    public void Read_OptionalCellsBlank_AreNotGiven()
    {
        var read = ReadEdited(workbook =>
        {
            workbook.Worksheet("采购预算").Cell("K2").Value = "";
            workbook.Worksheet("采购预算").Cell("K3").SetValue("　 ");
            workbook.Worksheet("单位").Cell("D2").Value = "";
        });

        Assert.Equal([null, null], read.Lines.Take(2).Select(line => line.Funding[FundingSource.GeneralPublicBudget]));
        Assert.Null(read.Department.Units[0].Rank);
    }

    [Fact]
    public void Read_EditionBlank_FollowsFromCodeAndYear()
    {
        var read = ReadEdited(workbook => workbook.Worksheet("采购预算").Range("E2:E26").Clear(XLClearOptions.Contents));

        Assert.Equal(SeedRegister.Bundle(Seed).Lines.Select(line => line.Code), read.Lines.Select(line => line.Code));
        Assert.All(read.Lines, line => Assert.Equal(CatalogueEdition.Of2013, line.Code.Edition));
    }

    private static RegisterBundle ReadEdited(Action<XLWorkbook> edit)
    {
        var (bundle, problems) = Workbook.Read(Workbook.Edited(Seed, edit));
        Assert.Empty(problems);
        return bundle!;
    }
}
