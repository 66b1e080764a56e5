using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing.Comparing;

/// <summary>Compares two disclosures as printed: rows by what they are, columns by key, texts by sentence.</summary>
public static class DisclosureComparer
{
    public static DisclosureComparison Compare(ComparedSide before, ComparedSide after) => new(
        [.. after.Printed.Sections.Select(section => Section(before, after, section))],
        [.. Form(before, after)]);

    private static SectionComparison Section(ComparedSide before, ComparedSide after, DisclosureSection second)
    {
        var first = before.Printed.Sections.Single(section => section.Key == second.Key);
        var isProcurement = second.Key == Disclosure.ProcurementKey;
        var (rows, unchanged) = Rows(
            first.Table, isProcurement ? before.Figures.Procurement : null, second.Table, isProcurement ? after.Figures.Procurement : null);
        return new SectionComparison(second.Key, second.FullHeading, [.. Texts(first, second)], rows, unchanged);
    }

    private static IEnumerable<TextChange> Texts(DisclosureSection first, DisclosureSection second) =>
        SectionTexts.Of(first).Zip(SectionTexts.Of(second), (one, other) => SentenceDifference.Of(one.Texts, other.Texts)
            .Select(pair => new TextChange(one.Place, pair.Before, pair.After))).SelectMany(changes => changes);

    private static (IReadOnlyList<RowChange> Rows, int Unchanged) Rows(
        PrintedTable? first, ProcurementFigures? firstFigures, PrintedTable? second, ProcurementFigures? secondFigures)
    {
        var before = first is null ? [] : RowPairs.Of(first, firstFigures);
        var after = second is null ? [] : RowPairs.Of(second, secondFigures);
        var columns = Columns(first, second);
        var changes = new List<RowChange>();
        var unchanged = 0;
        foreach (var (old, now) in RowPairs.Pair(before, after))
        {
            var cells = columns.Select(column => Cell(column, old, now)).Where(cell => cell.Before != cell.After).ToList();
            if (old is not null && now is not null && cells.Count == 0)
            {
                unchanged++;
                continue;
            }

            var row = (now ?? old)!;
            var kind = old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed;
            changes.Add(new RowChange(kind, row.Row.Type, Label(row), old?.Line, now?.Line, cells));
        }

        return (changes, unchanged);
    }

    /// <summary>The columns that both have; where only one side has a table, all of its.</summary>
    private static IReadOnlyList<(string Key, string Label, int Before, int After)> Columns(PrintedTable? first, PrintedTable? second)
    {
        var before = first?.Columns.ToList() ?? [];
        var after = second?.Columns.ToList() ?? [];
        var heads = (second ?? first) is { } table ? Heads(table.Header, "").ToDictionary(head => head.Key, head => head.Label, StringComparer.Ordinal) : [];
        return [.. (second is null ? before : after).Where(key => first is null || second is null || before.Contains(key))
            .Select(key => (key, heads[key], before.IndexOf(key), after.IndexOf(key)))];
    }

    private static CellChange Cell((string Key, string Label, int Before, int After) column, KnownRow? before, KnownRow? after)
    {
        var (old, now) = (before?.Row.Cells[column.Before] ?? PrintedCell.Blank, after?.Row.Cells[column.After] ?? PrintedCell.Blank);
        return new(column.Key, column.Label, old.Text, now.Text, old.Number is not null && old.Number == now.Number);
    }

    private static IEnumerable<(string Key, string Label)> Heads(IEnumerable<HeaderCell> cells, string above) => cells.SelectMany(cell =>
    {
        var label = above.Length == 0 ? cell.Label : $"{above}／{cell.Label}";
        return cell.Key is { } key ? [(key, label)] : Heads(cell.Children, label);
    });

    private static string Label(KnownRow row) => row.Line is { } line
        ? $"{line.Project.Name}／{line.ItemName}"
        : row.Row.Cells.Count > 0 && row.Row.Cells[0].Text.Length > 0 ? row.Row.Cells[0].Text : row.Row.Type;

    private static IEnumerable<string> Form(ComparedSide before, ComparedSide after)
    {
        if (before.LayoutName != after.LayoutName)
        {
            yield return $"版式不同：前者用“{before.LayoutName}”，后者用“{after.LayoutName}”。";
        }

        if (before.MoneyUnit != after.MoneyUnit)
        {
            yield return $"金额单位不同：前者以{Name(before.MoneyUnit)}、后者以{Name(after.MoneyUnit)}列示，下面逐格列出的是各自印出的数字。";
        }

        foreach (var section in after.Printed.Sections)
        {
            var first = before.Printed.Sections.Single(other => other.Key == section.Key).Table;
            foreach (var note in Tables(section.Heading, first, section.Table))
            {
                yield return note;
            }
        }
    }

    private static IEnumerable<string> Tables(string heading, PrintedTable? first, PrintedTable? second)
    {
        if (first is null != second is null)
        {
            return [$"“{heading}”的表格{(first is null ? "前者没有，后者有" : "前者有，后者没有")}。"];
        }

        return first is null ? [] : [
            .. Only(first, second!).Select(label => $"“{heading}”的表格：前者有“{label}”栏，后者没有。"),
            .. Only(second!, first).Select(label => $"“{heading}”的表格：后者有“{label}”栏，前者没有。"),
            .. Heads(first.Header, "").Join(Heads(second!.Header, ""), head => head.Key, head => head.Key, (one, other) => (one.Label, Other: other.Label))
                .Where(pair => pair.Label != pair.Other).Select(pair => $"“{heading}”的表格：“{pair.Label}”栏改称“{pair.Other}”。"),
        ];
    }

    private static IEnumerable<string> Only(PrintedTable table, PrintedTable other) =>
        Heads(table.Header, "").Where(head => !other.Columns.Contains(head.Key)).Select(head => head.Label);

    private static string Name(MoneyUnit unit) => unit is MoneyUnit.Yuan ? "元" : "万元";
}
