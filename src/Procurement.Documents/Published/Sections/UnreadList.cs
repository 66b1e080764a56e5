using Procurement.Documents.Messages;
using Procurement.Domain.Published;

namespace Procurement.Documents.Published.Sections;

/// <summary>Collects what could not be read. A hostile or broken file must not grow it without end.</summary>
internal sealed class UnreadList
{
    private const int Most = 200;
    private const int LongestText = 60;

    private readonly List<UnreadPlace> places = [];
    private int more;

    public IReadOnlyList<UnreadPlace> Places =>
        more == 0 ? places : [.. places, new UnreadPlace("全文", "", $"另有{more}处没有读出，这里只列出前{Most}处。")];

    public void Add(string place, string text, string why)
    {
        if (places.Count < Most)
        {
            places.Add(new UnreadPlace(place, Excerpt.Of(CellText.Of(text), LongestText), why));
        }
        else
        {
            more++;
        }
    }

    /// <summary>A row of a table, with all that it says.</summary>
    public void Add(string place, RowPiece row, string why) =>
        Add(place, string.Join('｜', row.Filled.Take(LongestText).Select(cell => CellText.Of(cell.Text))), why);
}
