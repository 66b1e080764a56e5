using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>What lines are called in a file: the present ones by their place, the others by numbers in the order in which they come up.</summary>
internal sealed class LineNumbers(IReadOnlyList<Guid> lines)
{
    private readonly Dictionary<Guid, int> places = lines.Select((id, index) => (id, index)).ToDictionary(row => row.id, row => row.index);
    private readonly Dictionary<Guid, int> former = [];

    public int Place(Guid id) => places[id];

    public LineRef Of(Guid id)
    {
        if (places.TryGetValue(id, out var place))
        {
            return new LineRef(place, null);
        }

        if (!former.TryGetValue(id, out var number))
        {
            former[id] = number = former.Count;
        }

        return new LineRef(null, number);
    }
}
