namespace Procurement.Data.Register;

/// <summary>Where the rows of a file stand among those that the register has already.</summary>
internal static class ListOrder
{
    /// <summary>A file that names every known row sets the order anew; one that names some leaves them where they are and appends the rest.</summary>
    /// <param name="known">Key and position of the register's rows.</param>
    /// <param name="given">The keys of the file's rows, in its order.</param>
    /// <returns>A position for each given row.</returns>
    public static int[] Merge<TKey>(Dictionary<TKey, int> known, IReadOnlyList<TKey> given)
        where TKey : notnull
    {
        var positions = Enumerable.Range(0, given.Count).ToArray();
        if (known.Keys.Except(given).Any())
        {
            var next = known.Values.Max() + 1;
            for (var index = 0; index < given.Count; index++)
            {
                positions[index] = known.TryGetValue(given[index], out var kept) ? kept : next++;
            }
        }

        return positions;
    }
}
