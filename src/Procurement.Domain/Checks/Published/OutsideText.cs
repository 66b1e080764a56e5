using Procurement.Domain.Published;

namespace Procurement.Domain.Checks.Published;

/// <summary>A paragraph or a cell outside of the two sections, with its place.</summary>
/// <param name="Block">What it stands in.</param>
/// <param name="Row">Its row's place in the block.</param>
/// <param name="Column">Its cell's place in the row.</param>
internal sealed record OutsideText(OutsideBlock Block, int Row, int Column, string Text)
{
    /// <summary>A running text longer than this is not searched by patterns: no sentence is.</summary>
    public const int Longest = 4_000;

    public string Place => Block.Heading.Length == 0 ? Places.Outside : $"{Places.Outside}/{Shortened(Block.Heading)}";

    /// <summary>Every text that is not blank, in reading order.</summary>
    public static IEnumerable<OutsideText> Of(CheckSubject subject) =>
        from block in subject.Document?.Outside ?? []
        from row in block.Rows.Index()
        from cell in row.Item.Index()
        where cell.Item.Length is > 0 and <= Longest
        select new OutsideText(block, row.Index, cell.Index, cell.Item);

    public static string Shortened(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
