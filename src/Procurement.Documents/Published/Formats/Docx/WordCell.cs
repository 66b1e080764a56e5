namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>What a table's cell says of itself before its content (<c>tcPr</c>).</summary>
internal sealed class WordCell
{
    /// <summary>Columns of the grid that it reaches over, at least one.</summary>
    public int Columns { get; private set; } = 1;

    /// <summary>Covered by the cell above.</summary>
    public bool IsBelow { get; private set; }

    /// <summary>Covered by the cell at its left.</summary>
    public bool IsBeside { get; private set; }

    /// <summary>Reads the property at which the reader stands.</summary>
    public void ReadProperty(WordContext word)
    {
        switch (word.Xml.Name)
        {
            case "gridSpan":
                Columns = Math.Max(1, word.Columns);
                break;
            case "vMerge":
                IsBelow = word.Xml.LocalAttribute("val") is not "restart";
                break;
            case "hMerge":
                IsBeside = word.Xml.LocalAttribute("val") is not "restart";
                break;
        }
    }
}
