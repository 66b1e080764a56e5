namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>What a table's row says of itself before its cells (<c>trPr</c>), and how far its cells have come.</summary>
internal sealed class WordRow
{
    /// <summary>Comes again on every page.</summary>
    public bool IsHead { get; private set; }

    /// <summary>Deleted by a revision, or hidden: not read.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Columns of the grid that it leaves free at its left.</summary>
    public int Before { get; private set; }

    /// <summary>The column of its next cell.</summary>
    public int Next { get; set; }

    /// <summary>Reads the property at which the reader stands.</summary>
    public void ReadProperty(WordContext word)
    {
        switch (word.Xml.Name)
        {
            case "tblHeader":
                IsHead = word.IsOn;
                break;
            case "gridBefore":
                Before = word.Columns;
                break;
            case "ins":
                word.Notes.Add(WordContext.Inserted);
                break;
            case "del":
                word.Notes.Add(WordContext.Deleted);
                IsDeleted = true;
                break;
            case "hidden" when word.IsOn:
                word.Notes.Add(WordContext.Hidden);
                IsDeleted = true;
                break;
        }
    }
}
