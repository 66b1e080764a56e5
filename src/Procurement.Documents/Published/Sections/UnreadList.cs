using Procurement.Documents.Messages;
using Procurement.Domain.Published;

namespace Procurement.Documents.Published.Sections;

/// <summary>Collects what could not be read. A hostile or broken file must not grow it without end.</summary>
internal sealed class UnreadList
{
    private const int Most = 200;
    private const int LongestText = 60;

    private readonly List<UnreadPlace> places = [];
    private readonly HashSet<string> incomplete = new(StringComparer.Ordinal);
    private int more;

    /// <summary>The keys of the sections of whose table rows are missing: sums over the others say nothing.</summary>
    public IReadOnlySet<string> Incomplete => incomplete;

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

    /// <summary>Says that the section's table has rows that were not read.</summary>
    public void Lose(string section) => incomplete.Add(section);

    /// <summary>A row of a section's table that is lost with its figures.</summary>
    /// <param name="number">Its number among the table's rows, for a format without places.</param>
    public void AddLost(string section, RowPiece row, int number, string why)
    {
        Lose(section);
        Add(SectionNames.Row(section, row, number), row, why);
    }

    /// <summary>A row of a table, with all that it says.</summary>
    public void Add(string place, RowPiece row, string why) =>
        Add(place, string.Join('｜', row.Filled.Take(LongestText).Select(cell => CellText.Of(cell.Text))), why);
}
