namespace Procurement.Documents.Published.Formats;

/// <summary>Collects what was left out of a file, each kind of thing once with its number.</summary>
internal sealed class ReadNotes
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>The notes, in the order in which their causes were met.</summary>
    public IReadOnlyList<string> All => [.. order.Select(note => note.Replace("{0}", $"{counts[note]}", StringComparison.Ordinal))];

    /// <param name="note">A Chinese sentence; <c>{0}</c> stands for how often.</param>
    public void Add(string note)
    {
        if (counts.TryAdd(note, 1))
        {
            order.Add(note);
        }
        else
        {
            counts[note]++;
        }
    }
}
