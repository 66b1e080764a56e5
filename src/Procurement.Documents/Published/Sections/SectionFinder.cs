using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Finds the two sections: each from its heading to the next one of the same level.</summary>
/// <remarks>The same words stand in the table of contents, and often once more as a small paragraph of the general explanations. The
/// heading with a table below it is the one that is meant, before one with sentences only; an entry of the contents has nothing below.</remarks>
internal sealed class SectionFinder
{
    /// <summary>So many headings on end, with nothing between them, are a table of contents.</summary>
    private const int FewestEntries = 3;

    /// <summary>Nobody repeats a heading so often; a file that does must not be searched to its end each time.</summary>
    private const int MostCandidates = 50;

    private readonly IReadOnlyList<Piece> pieces;
    private readonly bool isSheets;
    private readonly HeadingText?[] headings;

    /// <param name="isSheets">Whether headings by their looks are names of sheets, at which every section ends.</param>
    public SectionFinder(IReadOnlyList<Piece> pieces, bool isSheets = false)
    {
        this.pieces = pieces;
        this.isSheets = isSheets;
        headings = [.. pieces.Select(piece => Heading(piece) ?? (isSheets && piece is TextPiece { IsHeading: true } sheet ? HeadingText.OfSheet(sheet.Text) : null))];
    }

    public bool IsHeading(int index) => headings[index] is not null || pieces[index] is TextPiece { IsHeading: true };

    /// <returns>At most one of each key, in the document's order.</returns>
    public IReadOnlyList<SectionSpan> Find(UnreadList unread)
    {
        var candidates = headings.Index().Where(pair => pair.Item is { Key: not null } && !IsSaidAgain(pair.Index) && !IsTerm(pair.Index)).GroupBy(pair => pair.Item!.Key);
        var found = candidates
            .Select(pairs => Choose([.. pairs.Take(MostCandidates).Select(pair => new SectionSpan(pair.Item!, pair.Index, EndOf(pair.Index, pair.Item!)))], unread))
            .OfType<SectionSpan>();
        return [.. found.OrderBy(span => span.Start)];
    }

    /// <summary>The name of a sheet, and the same heading in its first row: the second is the one that counts.</summary>
    private bool IsSaidAgain(int index)
    {
        var next = index + 1;
        while (next < pieces.Count && pieces[next] is BreakPiece or RowPiece { IsBlank: true })
        {
            next++;
        }

        return headings[index]!.Key is { } key && next < pieces.Count && headings[next]?.Key == key;
    }

    /// <summary>A term of the glossary, explained in the line below it.</summary>
    private bool IsTerm(int index) => headings[index]!.Rest.Length == 0
        && pieces.Skip(index + 1).FirstOrDefault(piece => piece is not BreakPiece) is TextPiece { Text: var next } && HeadingText.IsDefinition(next);

    private SectionSpan? Choose(IReadOnlyList<SectionSpan> spans, UnreadList unread)
    {
        var best = spans.MaxBy(Weight)!;
        if (Weight(best) == 0)
        {
            // Every one is empty: the last is a section in which nothing is said, if it is not one of the contents.
            return IsAmongEntries(spans[^1]) ? null : spans[^1];
        }

        foreach (var other in spans.Where(span => span.Start != best.Start && Weight(span) > 0))
        {
            unread.Add(SectionNames.Of(other.Key), Text(other.Start), "文中不止一处有这个标题，这一处没有读，只读了内容最全的一处。");
        }

        return best;
    }

    /// <summary>2 with rows of a table, 1 with sentences, 0 with nothing.</summary>
    private int Weight(SectionSpan span)
    {
        var inside = pieces.Skip(span.Start + 1).Take(span.End - span.Start - 1).ToList();
        return inside.Any(piece => piece is RowPiece row && row.Filled.Skip(1).Any() && !HeadingText.IsEntry(string.Join('\t', row.Cells.Select(cell => cell.Text)))) ? 2
            : inside.Any(piece => piece is TextPiece or RowPiece) || span.Heading.Rest.Length > 0 ? 1 : 0;
    }

    private bool IsAmongEntries(SectionSpan span)
    {
        int[] at = [.. headings.Index().Where(pair => pair.Item is not null && !IsSaidAgain(pair.Index)).Select(pair => pair.Index)];
        var position = Array.IndexOf(at, span.Start);
        var run = 1;
        for (var before = position; before > 0 && IsNothingBetween(at[before - 1], at[before]); before--)
        {
            run++;
        }

        for (var after = position; after < at.Length - 1 && IsNothingBetween(at[after], at[after + 1]); after++)
        {
            run++;
        }

        return run >= FewestEntries;
    }

    private bool IsNothingBetween(int first, int second) => pieces.Skip(first + 1).Take(second - first - 1).All(piece => piece is BreakPiece);

    private int EndOf(int start, HeadingText own)
    {
        for (var index = start + 1; index < pieces.Count; index++)
        {
            if (headings[index] is { } next ? Ends(own, next, pieces[index]) : EndsBare(own, pieces[start], pieces[index]))
            {
                return index;
            }
        }

        return pieces.Count;
    }

    /// <summary>A deeper number is a part of the section; a smaller number of the same kind is a list in it.</summary>
    private static bool Ends(HeadingText own, HeadingText next, Piece piece) =>
        (next.Key is not null && next.Key != own.Key) || (next.Rank != 0 && own.Rank switch
        {
            0 => next.Rank <= 2 && piece is TextPiece { InGrid: false },
            _ => next.Rank < own.Rank || (next.Rank == own.Rank && next.Order > own.Order),
        });

    /// <summary>A heading by its looks ends one that is a heading by its looks only, if it does not name the section's own table.</summary>
    private bool EndsBare(HeadingText own, Piece start, Piece piece) => piece is TextPiece { IsHeading: true } heading
        && (isSheets || (own.Rank == 0 && start is TextPiece { IsHeading: true } && !CaptionText.IsTitle(heading.Text)));

    private string Text(int index) => pieces[index] is TextPiece text ? text.Text : (pieces[index] as RowPiece)?.Only ?? "";

    private static HeadingText? Heading(Piece piece) => piece switch
    {
        TextPiece text => HeadingText.Of(text.Text),

        // A sheet of a workbook is one grid, headings and all; a row of an asset table with blank figures is none.
        RowPiece { IsHead: false, Only: { } only } when !AssetRowNames.IsKnown(TextFold.Fold(only)) => HeadingText.Of(only),
        _ => null,
    };
}
