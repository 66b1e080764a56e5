namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Reads a table: cells over columns (<c>gridSpan</c>) and over rows (<c>vMerge</c>) where they stand in the grid.</summary>
internal sealed class WordTable(WordContext word, WordBlocks blocks)
{
    private readonly GridBuilder grid = new(word.Budget);
    private WordRow row = new();
    private bool isRowStarted;

    public void Read(BlockList target)
    {
        word.Children(ReadChild);
        target.AddTable(grid, isLayout: false);
    }

    private void ReadChild()
    {
        if (word.Xml.Name is "tr")
        {
            (row, isRowStarted) = (new WordRow(), false);
            word.Children(ReadRowChild);
            StartRow();
        }
        else if (word.Xml.Name is "AlternateContent")
        {
            word.Alternate(ReadChild);
        }
        else if (IsWrapper(word.Xml.Name))
        {
            word.Children(ReadChild);
        }
    }

    private void ReadRowChild()
    {
        if (word.Xml.Name is "trPr")
        {
            word.Children(() => row.ReadProperty(word));
        }
        else if (word.Xml.Name is "tc" && !row.IsDeleted)
        {
            StartRow();
            ReadCell();
        }
        else if (IsWrapper(word.Xml.Name))
        {
            word.Children(ReadRowChild);
        }
    }

    /// <summary>A row begins with its first cell, when its properties are known; one without cells stays a row.</summary>
    private void StartRow()
    {
        if (!isRowStarted && !row.IsDeleted)
        {
            grid.StartRow(row.IsHead);
            isRowStarted = true;
            row.Next = row.Before;
        }
    }

    private void ReadCell()
    {
        var cell = new WordCell();
        var content = new BlockList(word.Budget);
        blocks.Read(content, () => cell.ReadProperty(word));
        Place(cell, content);
    }

    private void Place(WordCell cell, BlockList content)
    {
        var column = ReadBudget.Column(row.Next);
        row.Next += cell.Columns;
        if (cell.IsBeside && column > row.Before)
        {
            grid.Widen(cell.Columns);
        }
        else if (!cell.IsBelow || !grid.Grow(column))
        {
            grid.AddAt(column, cell.Columns, 1, content.Text, content.Content);
        }
    }

    private static bool IsWrapper(string name) => name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo";
}
