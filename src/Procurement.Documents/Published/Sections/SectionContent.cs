namespace Procurement.Documents.Published.Sections;

/// <summary>A section sorted by what its pieces are: sentences, captions, rows of its table, footnotes.</summary>
internal sealed class SectionContent
{
    public List<string> Paragraphs { get; } = [];

    public List<string> Footnotes { get; } = [];

    public Dictionary<CaptionKind, string> Captions { get; } = [];

    /// <summary>Whether the title stands in the grid's first row.</summary>
    public bool IsTitleInside { get; set; }

    public List<RowPiece> Head { get; } = [];

    public List<RowPiece> Body { get; } = [];

    /// <summary>What stands in the section but is not its own: rows of other tables.</summary>
    public List<RowPiece> Others { get; } = [];

    public string? Caption(CaptionKind kind) => Captions.GetValueOrDefault(kind);
}
