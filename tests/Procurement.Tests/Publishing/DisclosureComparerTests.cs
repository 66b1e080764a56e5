using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Tests.Publishing;

public sealed class DisclosureComparerTests
{
    private static readonly SequentialId Ids = new();
    private static readonly ComparedSide Before = Side("xianghe-2020");

    [Fact]
    public void Compare_TheSame_FindsNothing()
    {
        var difference = DisclosureComparer.Compare(Before, Before);

        Assert.True(difference.IsSame);
        Assert.Equal(0, difference.Changes);
        Assert.True(difference.Sections[0].Unchanged > 1);
    }

    [Fact]
    public void Compare_OneCellChanged_TellsThatCellOnly()
    {
        var after = WithRow(Before, 1, row => row with { Cells = [.. row.Cells.Select((cell, index) => index == 0 ? new PrintedCell("改名的项目") : cell)] });

        var section = DisclosureComparer.Compare(Before, after).Sections[0];

        var row = Assert.Single(section.Rows);
        Assert.Equal((ChangeKind.Changed, "line", Before.Figures.Procurement.Lines[0].Id), (row.Kind, row.Type, row.LineId!.Value));
        var cell = Assert.Single(row.Cells);
        Assert.Equal(("project_name", "改名的项目"), (cell.Column, cell.After));
    }

    /// <summary>1.00 and 1.000 are one number: a reader looks for what changed first.</summary>
    [Fact]
    public void ChangedRows_OnlyWrittenOtherwise_StandLast()
    {
        var before = Side("shijiazhuang-hitech-2020");
        var quantity = before.Printed.Procurement.Table!.Columns.ToList().IndexOf(ProcurementColumns.Quantity);
        var rewritten = WithRow(before, 2, row => row with { Cells = [.. row.Cells.Select((cell, index) => index == quantity ? cell with { Text = cell.Text + "0" } : cell)] });
        var after = WithRow(rewritten, 3, row => row with { Cells = [.. row.Cells.Select((cell, index) => index == 0 ? new PrintedCell("改名的项目") : cell)] });

        var rows = DisclosureComparer.Compare(before, after).ChangedRows;

        Assert.Equal([false, true], rows.Select(change => change.Row.IsWritingOnly));
        Assert.Equal(before.Figures.Procurement.Lines[0].Id, rows[1].Row.LineId);
    }

    [Fact]
    public void Compare_ALineGoneAndOneCome_PairsTheOthers()
    {
        var lines = Before.Figures.Procurement.Lines;
        var kept = Without(Before, 0);
        var gone = DisclosureComparer.Compare(Before, kept).Sections[0];
        var come = DisclosureComparer.Compare(kept, Before).Sections[0];

        Assert.Equal((ChangeKind.Removed, lines[0].Id), (gone.Rows[^1].Kind, gone.Rows[^1].LineId!.Value));
        Assert.Equal(ChangeKind.Added, Assert.Single(come.Rows, row => row.Type == "line").Kind);
        Assert.Equal(lines.Count - 1 + 1, come.Unchanged);   // the other lines, and 合计 as printed
    }

    [Fact]
    public void Compare_OtherIds_PairsByUnitProjectNameAndCode()
    {
        var moved = Before with
        {
            Figures = Before.Figures with { Procurement = new ProcurementFigures([.. Before.Figures.Procurement.Lines.Select(line => line with { Id = Ids.Next(default) })]) },
        };

        Assert.True(DisclosureComparer.Compare(Before, moved).IsSame);
    }

    [Fact]
    public void Compare_OtherLayout_SaysSoAndWhichColumns()
    {
        var other = Side("shijiazhuang-hitech-2020");

        var notes = DisclosureComparer.Compare(Before, other).FormNotes;

        Assert.Contains(notes, note => note.StartsWith("版式不同", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("后者没有", StringComparison.Ordinal) || note.Contains("前者没有", StringComparison.Ordinal) || note.Contains("改称", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_ASentenceChanged_TellsTheSentence()
    {
        var first = Before.Printed.Sections[0];
        var before = Before with { Printed = Before.Printed with { Sections = [first with { Paragraphs = ["甲。乙；丙。"] }, Before.Printed.Sections[1]] } };
        var after = Before with { Printed = Before.Printed with { Sections = [first with { Paragraphs = ["甲。丁；丙。", "戊。"] }, Before.Printed.Sections[1]] } };

        var texts = DisclosureComparer.Compare(before, after).Sections[0].Texts;

        Assert.Equal([new TextChange("正文", "乙；", "丁；"), new TextChange("正文", null, "戊。")], texts);
    }

    private static ComparedSide Side(string seed)
    {
        var released = ReleasedDisclosureTests.Released(seed);
        return new ComparedSide(released.Figures, released.Printed, MoneyUnit.TenThousandYuan, released.Layout.Name);
    }

    private static ComparedSide WithRow(ComparedSide side, int index, Func<PrintedRow, PrintedRow> change) =>
        WithRows(side, [.. side.Printed.Procurement.Table!.Rows.Select((row, at) => at == index ? change(row) : row)]);

    private static ComparedSide WithRows(ComparedSide side, IReadOnlyList<PrintedRow> rows) => side with
    {
        Printed = side.Printed with
        {
            Sections = [side.Printed.Procurement with { Table = side.Printed.Procurement.Table! with { Rows = rows } }, side.Printed.Assets],
        },
    };

    /// <summary>Without the line of that place, everything else as it was printed.</summary>
    private static ComparedSide Without(ComparedSide side, int line)
    {
        var place = 0;
        var rows = side.Printed.Procurement.Table!.Rows.Where(row => row.Type != "line" || place++ != line).ToList();
        return WithRows(side, rows) with
        {
            Figures = side.Figures with { Procurement = new ProcurementFigures([.. side.Figures.Procurement.Lines.Where((_, index) => index != line)]) },
        };
    }
}
