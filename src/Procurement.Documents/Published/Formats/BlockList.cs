namespace Procurement.Documents.Published.Formats;

/// <summary>Collects paragraphs and tables in reading order, of a document or of one cell.</summary>
internal sealed class BlockList(ReadBudget budget)
{
    private readonly List<ReadBlock> blocks = [];

    /// <summary>The blocks with their places, as far as a format without pages has them: <c>第12段</c>, <c>第3个表</c>.</summary>
    public IReadOnlyList<ReadBlock> Placed()
    {
        var (paragraphs, tables) = (0, 0);
        return [.. blocks.Select(block => block is ReadTable
            ? block with { Place = $"第{++tables}个表" }
            : block with { Place = $"第{++paragraphs}段" })];
    }

    /// <summary>Adds a paragraph, one for each line where it has breaks: people break lines where they mean a new paragraph. Blank ones
    /// say nothing.</summary>
    public void AddParagraph(string text, bool isHeading)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                budget.Paragraph(line.Length);
                blocks.Add(new ReadParagraph("", line.TrimEnd(), isHeading));
            }
        }
    }

    /// <summary>Adds a table. One of a single column, or one that only lays out the page, is taken apart into what it holds; tables in
    /// the cells of any other follow it.</summary>
    public void AddTable(GridBuilder grid, bool isLayout)
    {
        if (isLayout || grid.IsSingleColumn)
        {
            foreach (var cell in grid.Cells)
            {
                AddContent(cell);
            }
        }
        else if (grid.RowCount > 0)
        {
            blocks.Add(grid.ToTable());
            blocks.AddRange(grid.Cells.SelectMany(cell => cell.Content ?? []).OfType<ReadTable>());
        }
    }

    /// <summary>The text of all paragraphs, for a cell.</summary>
    public string Text => blocks switch
    {
        [] => "",
        [ReadParagraph only] => only.Text.Trim(),
        _ => string.Join('\n', blocks.OfType<ReadParagraph>().Select(paragraph => paragraph.Text.Trim())),
    };

    /// <summary>The blocks, where <see cref="Text"/> loses something; null otherwise.</summary>
    public IReadOnlyList<ReadBlock>? Content => blocks.Exists(block => block is ReadTable or ReadParagraph { IsHeading: true }) ? blocks : null;

    public void AddRange(BlockList other) => blocks.AddRange(other.blocks);

    private void AddContent(GridCell cell)
    {
        if (cell.Content is { } content)
        {
            blocks.AddRange(content);
        }
        else
        {
            AddParagraph(cell.Text, isHeading: false);
        }
    }
}
