using Procurement.Documents.Disclosures;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published.MovingIn;

namespace Procurement.Tests.Published.MovingIn;

/// <summary>Published documents as draft registers: what is printed is taken, what is not stays blank, and nothing is lost.</summary>
public sealed class MoveInDraftTests
{
    private const string Largest = "shijiazhuang-hitech-2020";

    public static TheoryData<string> Seeds { get; } = [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Draft_WithItsGapsFilled_PrintsWhatWasPublished(string seed)
    {
        var (lines, cards) = Gaps.Fill(seed);

        var reading = MoveInReading.Of(Gaps.Terms(seed), lines, cards);

        Assert.Empty(reading.Problems);
        var known = SeedRegister.Bundle(seed);
        var moved = reading.Bundle! with { Department = known.Department, Choices = known.Choices };
        Assert.Equal(DisclosureJson.ToText(SeedRegister.Published(seed)), DisclosureJson.ToText(SeedRegister.Print(moved)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Draft_AsRead_IsIncompleteAndSaysWhereAtEveryGap(string seed)
    {
        var draft = Gaps.Draft(seed);
        var gaps = draft.Lines.SelectMany(row => Gaps.Of(MoveInTable.Lines, row).Select(column => (MoveInTable.Lines, row.Number, column)))
            .Concat(draft.Cards.SelectMany(row => Gaps.Of(MoveInTable.Cards, row).Select(column => (MoveInTable.Cards, row.Number, column)))).ToList();

        var reading = MoveInReading.Of(Gaps.Terms(seed), draft.Lines, draft.Cards);

        Assert.NotEmpty(gaps);
        Assert.Null(reading.Bundle);
        Assert.Superset(gaps.ToHashSet(), reading.Problems.Select(problem => (problem.Table, problem.Row, problem.Column)).ToHashSet());
        Assert.All(reading.Problems, problem => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", problem.Message));
    }

    [Fact]
    public void Lines_AreInYuanWithUnitAndEdition()
    {
        var draft = Gaps.Draft(Largest);
        var row = draft.Lines[0];

        Assert.Equal(25, draft.Lines.Count);
        Assert.Equal(
            ("432001", "档案扫描服务费", "500000.00", "其他数据处理服务", "2013", "C020399", "次", "1", "500000.00", "500000.00", "500000.00", ""),
            (row["unit"], row["project"], row["budget"], row["itemName"], row["catalogue"], row["code"], row["measureUnit"], row["quantity"], row["unitPrice"], row["amount"],
                row["generalPublicBudget"], row["unitFunds"]));
        Assert.Empty(draft.Notes);
        Assert.Equal((2020, "2019-12-31"), (draft.Year!.Value.Number, draft.AsOf!.Value.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public void Cards_TakeAreasAndOfficeShare_AndLeaveHowManyBuildingsBlank()
    {
        var cards = Gaps.Draft("pingxiang-2024").Cards;

        Assert.Equal(["buildings", "equipment_over_200k", "other"], cards.Select(card => card["row"]));
        Assert.Equal(
            ("", "452", "452", "21100.00", "21100.00", "building", "428001"),
            (cards[0]["quantity"], cards[0]["area"], cards[0]["officeArea"], cards[0]["officeValue"], cards[0]["value"], cards[0]["kind"], cards[0]["unit"]));
        Assert.Equal(("2", "equipment"), (cards[1]["quantity"], cards[1]["kind"]));
        Assert.Equal(("1599", ""), (cards[2]["quantity"], cards[2]["kind"]));
    }

    [Fact]
    public void Dash_IsNoQuantity()
    {
        var other = Gaps.Draft(Largest).Cards[^1];

        Assert.Equal(("", "7155000.00"), (other["quantity"], other["value"]));
    }

    [Fact]
    public void SectionWithoutATable_IsToldWithItsWords()
    {
        var draft = Gaps.Draft("qinhuangdao-etdz-2020");

        Assert.Empty(draft.Lines);
        Assert.Contains("27.5万元", Assert.Single(draft.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void TableThatNamesNoUnitOfMoney_GivesNoAmountsUntilItIsSaid()
    {
        var document = Gaps.Document(WithUnitLine(SeedRegister.Published("xianghe-2020"), null));
        var units = Gaps.Units(SeedRegister.Bundle("xianghe-2020"));

        var unsaid = MoveInDraft.Of(document, units, ReferenceData.Catalogue);
        var said = MoveInDraft.Of(document, units, ReferenceData.Catalogue, MoneyUnit.Yuan);

        Assert.Equal(("", "1"), (unsaid.Lines[0]["amount"], unsaid.Lines[0]["quantity"]));
        Assert.Contains("没有写明金额单位", Assert.Single(unsaid.Notes), StringComparison.Ordinal);
        Assert.Equal("60.00", said.Lines[0]["amount"]);
    }

    [Fact]
    public void TableInYuan_IsTakenAsItStands()
    {
        var document = Gaps.Document(WithUnitLine(SeedRegister.Published("xianghe-2020"), "单位：元"));

        var draft = MoveInDraft.Of(document, Gaps.Units(SeedRegister.Bundle("xianghe-2020")), ReferenceData.Catalogue);

        Assert.Equal(("60.00", "60.00"), (draft.Lines[0]["amount"], draft.Lines[0]["unitPrice"]));
    }

    /// <summary>In 2023 both editions were used, and this code is in both.</summary>
    [Fact]
    public void EditionThatCodeAndYearDoNotTell_IsAskedFor()
    {
        var code = ReferenceData.Items.First(item => item.Edition is CatalogueEdition.Of2022 && item.Code.Length == 9 && !item.Code.EndsWith("00", StringComparison.Ordinal)).Code;
        var printed = SeedRegister.Published("xianghe-2020") with { Year = Procurement.Domain.Common.FiscalYear.Of(2023) };
        var table = printed.Procurement.Table!;
        var place = table.Columns.ToList().IndexOf("catalogue_code");
        var rows = table.Rows.Select(row => row.Type == "line" ? row with { Cells = [.. row.Cells.Select((cell, index) => index == place ? new PrintedCell(code) : cell)] } : row);
        var sections = printed.Sections.Select(section => section.Key == Disclosure.ProcurementKey ? section with { Table = table with { Rows = [.. rows] } } : section);

        var draft = MoveInDraft.Of(Gaps.Document(printed with { Sections = [.. sections] }), Gaps.Units(SeedRegister.Bundle("xianghe-2020")), ReferenceData.Catalogue);

        Assert.Equal((code, ""), (draft.Lines[0]["code"], draft.Lines[0]["catalogue"]));
    }

    private static Disclosure WithUnitLine(Disclosure printed, string? line) => printed with
    {
        Sections = [.. printed.Sections.Select(section => section.Key == Disclosure.ProcurementKey ? section with { Table = section.Table! with { UnitLine = line } } : section)],
    };
}
