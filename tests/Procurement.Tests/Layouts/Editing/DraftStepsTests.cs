using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;

namespace Procurement.Tests.Layouts.Editing;

/// <summary>The steps of the editor. The header here: a, G(b, c), d.</summary>
public class DraftStepsTests
{
    [Theory]
    [InlineData("header:up:4", "a d G(b c)")]
    [InlineData("header:up:3", "a G(c b) d")]
    [InlineData("header:up:2", "a G(b c) d")]        // the first of its group stays
    [InlineData("header:up:0", "a G(b c) d")]
    [InlineData("header:down:0", "G(b c) a d")]      // a group is passed as a whole
    [InlineData("header:down:1", "a d G(b c)")]
    [InlineData("header:down:3", "a G(b c) d")]
    [InlineData("header:in:4", "a G(b c d)")]
    [InlineData("header:in:1", "a G(b c) d")]        // a column takes nothing in
    [InlineData("header:out:2", "a G(c) b d")]
    [InlineData("header:out:3", "a G(b) c d")]
    [InlineData("header:out:0", "a G(b c) d")]
    [InlineData("header:remove:1", "a d")]
    [InlineData("header:remove:4", "a G(b c)")]
    [InlineData("header:move:0:into:1", "G(b c a) d")]
    [InlineData("header:move:4:before:2", "a G(d b c)")]
    [InlineData("header:move:2:after:4", "a G(c) d b")]
    [InlineData("header:move:1:into:1", "a G(b c) d")]
    [InlineData("header:move:1:before:2", "a G(b c) d")]  // not into itself
    [InlineData("header:move:1:before:0", "G(b c) a d")]
    public void Header_Step_GivesTheTree(string step, string expected)
    {
        var draft = Small();

        var done = DraftSteps.Take(draft, step);

        Assert.Equal(expected, Tree(draft.Procurement.Table.Header));
        Assert.EndsWith("。", done!.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header:up:9")]
    [InlineData("header:up:-1")]
    [InlineData("header:up")]
    [InlineData("header:move:0:beside:1")]
    [InlineData("header:move:4:into:0")]
    [InlineData("header:fly:1")]
    [InlineData("rows:remove:99")]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("narrative:up:99999999999999")]
    public void UnknownStep_ChangesNothing(string step)
    {
        var draft = Small();

        Assert.Null(DraftSteps.Take(draft, step));
        Assert.Equal("a G(b c) d", Tree(draft.Procurement.Table.Header));
    }

    [Fact]
    public void Header_AddedColumns_AreNoMistake()
    {
        var draft = LayoutDraftReader.Read(BuiltInLayouts.Text("hebei-2020-three-layer")!);

        DraftSteps.Take(draft, "header:add:0");
        var last = DraftSteps.Take(draft, "header:add");

        Assert.Equal(draft.Procurement.Table.Header.Count - 1, last!.Index);
        Assert.Empty(LayoutReader.Read(LayoutWriter.Write(draft).Json).Problems);
    }

    [Fact]
    public void Header_GroupWithoutColumns_IsToldAtItsName()
    {
        var draft = Small();
        var step = DraftSteps.Take(draft, "header:group:0")!;

        var written = LayoutWriter.Write(draft);

        Assert.Equal((1, "header"), (step.Index, step.List));
        Assert.Equal("Procurement.Table.Header[1].Label", written.FieldAt(Assert.Single(LayoutReader.Read(written.Json).Problems).Place));
    }

    [Fact]
    public void Lists_AddMoveRemove()
    {
        var draft = Small();
        draft.Procurement.Narrative = ["一", "二"];

        DraftSteps.Take(draft, "narrative:up:1");
        DraftSteps.Take(draft, "narrative:add");
        DraftSteps.Take(draft, "narrative:remove:1");
        var rows = draft.Assets.Table.Rows.Select(row => row.Key).ToList();
        DraftSteps.Take(draft, "rows:down:0");

        Assert.Equal(["二", ""], draft.Procurement.Narrative);
        Assert.Equal([rows[1], rows[0], .. rows[2..]], draft.Assets.Table.Rows.Select(row => row.Key));
        Assert.Contains("最后", DraftSteps.Take(draft, $"rows:down:{rows.Count - 1}")!.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_TakenAwayAndAddedAgain_IsAWholeForm()
    {
        var draft = LayoutDraftReader.Read(BuiltInLayouts.Text("hebei-2020-sentence")!);
        Assert.False(draft.Procurement.HasTable);

        DraftSteps.Take(draft, "procurementTable:add");
        DraftSteps.Take(draft, "assetTable:remove");

        var layout = LayoutReader.Parse(LayoutWriter.Write(draft).Json);
        Assert.NotNull(layout.Procurement.Table);
        Assert.Null(layout.Assets.Table);
    }

    [Fact]
    public void LineDiff_TellsWhatChanged()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20)) + "\n";

        var lines = LineDiff.Of(before, before.Replace("\n10\n", "\nzehn\nneu\n", StringComparison.Ordinal));

        Assert.Equal(
            ["（6 行相同）", " 7", " 8", " 9", "-10", "+zehn", "+neu", " 11", " 12", " 13", "（7 行相同）"],
            lines.Select(line => line.Change switch { LineChange.Removed => "-", LineChange.Added => "+", LineChange.Same => " ", _ => "" } + line.Text));
        Assert.Empty(LineDiff.Of(before, before));
    }

    private static LayoutDraft Small()
    {
        var draft = LayoutDraftReader.Read(BuiltInLayouts.Text("hebei-2020-three-layer")!);
        draft.Procurement.Table.Header =
        [
            new() { Label = "a", Key = "project_name" }, new() { Label = "G" }, new() { Label = "b", Key = "item_name", Depth = 1 },
            new() { Label = "c", Key = "quantity", Depth = 1 }, new() { Label = "d", Key = "amount_total" },
        ];
        return draft;
    }

    private static string Tree(IList<HeadDraft> items)
    {
        var text = "";
        var depth = 0;
        foreach (var item in items)
        {
            text = item.Depth > depth ? text + "(" : text + new string(')', depth - item.Depth) + (text.Length > 0 ? " " : "");
            text += item.Label;
            depth = item.Depth;
        }

        return text + new string(')', depth);
    }
}
