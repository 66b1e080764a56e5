using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Finds the columns of a head of two rows that was copied out of a page: a cell merged downwards leaves nothing in the row below, and one
/// merged sideways stands once, or with its blanks.</summary>
internal static class CompactHead
{
    /// <returns>Null where the second row has blanks, which tell its columns themselves, or where the labels do not fit the groups.</returns>
    public static IReadOnlyList<RowPiece>? Align(IReadOnlyList<RowPiece> rows)
    {
        if (rows is not [var upper, var lower] || rows.SelectMany(row => row.Cells).Any(cell => cell.Columns > 1 || cell.Rows > 1))
        {
            return null;
        }

        string[] labels = [.. Enumerable.Range(0, lower.Filled.Select(cell => cell.Column + 1).DefaultIfEmpty().Max()).Select(lower.At)];
        var tops = Tops(upper);
        var groups = tops.Where(top => IsGroup(top.Text)).ToList();
        if (labels.Length == 0 || labels.Any(string.IsNullOrWhiteSpace) || groups.Count == 0 || Runs(groups, labels, tops.TrueForAll(top => top.Span == 1)) is not { } runs)
        {
            return null;
        }

        var (above, below) = (new List<ReadCell>(), new List<ReadCell>());
        var column = 0;
        foreach (var (text, span) in tops)
        {
            var run = IsGroup(text) ? runs.Dequeue() : [];
            above.Add(new ReadCell(text, column, run.Length > 0 ? run.Length : span, run.Length > 0 ? 1 : 2));
            below.AddRange(run.Select((label, index) => new ReadCell(label, column + index)));
            column += run.Length > 0 ? run.Length : span;
        }

        return [upper with { Cells = above }, lower with { Cells = below }];
    }

    /// <summary>The labels of the first row, each with the blanks behind it.</summary>
    private static List<(string Text, int Span)> Tops(RowPiece row)
    {
        var tops = new List<(string Text, int Span)>();
        foreach (var cell in row.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell.Text))
            {
                tops.Add((cell.Text, 1));
            }
            else if (tops.Count > 0)
            {
                tops[^1] = (tops[^1].Text, tops[^1].Span + 1);
            }
        }

        return tops;
    }

    /// <summary>Which labels stand under which group: by the groups' blanks, or the project's own columns under its group and the others under the other one.</summary>
    private static Queue<string[]>? Runs(List<(string Text, int Span)> groups, string[] labels, bool isBare)
    {
        var isSpanned = groups.Sum(group => group.Span) == labels.Length;
        var projects = labels.TakeWhile(IsProject).Count();
        if (!isSpanned && (!isBare || groups.Count > 2 || (groups.Count == 2 && (!IsProjectGroup(groups[0].Text) || IsProjectGroup(groups[1].Text) || projects == 0))))
        {
            return null;
        }

        int[] lengths = isSpanned ? [.. groups.Select(group => group.Span)] : groups.Count == 1 ? [labels.Length] : [projects, labels.Length - projects];
        var runs = new Queue<string[]>();
        var start = 0;
        foreach (var (group, length) in groups.Zip(lengths))
        {
            runs.Enqueue(labels[start..(start + length)]);
            start += length;
            if (length == 0 || runs.Last().Any(label => IsProject(label) != IsProjectGroup(group.Text)))
            {
                return null;
            }
        }

        return runs;
    }

    private static bool IsGroup(string text) => ColumnNames.IsGroup(TextFold.Fold(text));

    private static bool IsProjectGroup(string text) => ColumnNames.IsProjectGroup(TextFold.Fold(text));

    private static bool IsProject(string label) =>
        ColumnNames.KeyOf(TextFold.Fold(label), "项目来源") is Domain.Disclosures.ProcurementColumns.ProjectName or Domain.Disclosures.ProcurementColumns.ProjectBudget && TextFold.Fold(label) is not "合计";
}
