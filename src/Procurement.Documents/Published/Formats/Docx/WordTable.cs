using System.Globalization;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Reads a table: cells over columns (<c>gridSpan</c>) and over rows (<c>vMerge</c>) where they stand in the grid.</summary>
internal sealed class WordTable(WordContext word, WordBlocks blocks)
{
    private readonly GridBuilder grid = new(word.Budget);
    private RowTraits row = new();

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
            (row, isRowStarted) = (new RowTraits(), false);
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
            word.Children(ReadRowProperty);
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

    private void ReadRowProperty()
    {
        switch (word.Xml.Name)
        {
            case "tblHeader":
                row.IsHead = word.IsOn;
                break;
            case "gridBefore":
                row.Before = Number();
                break;
            case "ins":
                word.Notes.Add(WordContext.Inserted);
                break;
            case "del":
                word.Notes.Add(WordContext.Deleted);
                row.IsDeleted = true;
                break;
            case "hidden" when word.IsOn:
                word.Notes.Add(WordContext.Hidden);
                row.IsDeleted = true;
                break;
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
        var cell = new CellTraits();
        var content = new BlockList(word.Budget);
        blocks.Read(content, () => ReadCellProperty(cell));
        Place(cell, content);
    }

    private void Place(CellTraits cell, BlockList content)
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

    private void ReadCellProperty(CellTraits cell)
    {
        switch (word.Xml.Name)
        {
            case "gridSpan":
                cell.Columns = Math.Max(1, Number());
                break;
            case "vMerge":
                cell.IsBelow = word.Xml.LocalAttribute("val") is not "restart";
                break;
            case "hMerge":
                cell.IsBeside = word.Xml.LocalAttribute("val") is not "restart";
                break;
        }
    }

    private static bool IsWrapper(string name) => name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo";

    private int Number() => int.TryParse(word.Xml.LocalAttribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Math.Min(number, ReadBudget.MostColumns) : 0;

    private sealed class RowTraits
    {
        public bool IsHead { get; set; }

        public bool IsDeleted { get; set; }

        /// <summary>Columns of the grid that it leaves free at its left.</summary>
        public int Before { get; set; }

        /// <summary>The column of its next cell.</summary>
        public int Next { get; set; }
    }

    private sealed class CellTraits
    {
        public int Columns { get; set; } = 1;

        /// <summary>Covered by the cell above.</summary>
        public bool IsBelow { get; set; }

        /// <summary>Covered by the cell at its left.</summary>
        public bool IsBeside { get; set; }
    }
}
