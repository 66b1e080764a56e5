namespace Procurement.Domain.Checks.Published;

/// <summary>What of a section's table could not be read: sums over the rest are no proof of a mistake.</summary>
internal static class UnreadRows
{
    /// <summary>Whether anything of the section could not be read.</summary>
    public static bool AnyIn(CheckSubject subject, string section) => In(subject, section).Any();

    /// <summary>Whether rows of the section's table could not be read; columns that no rule knows do not count.</summary>
    public static bool HasRows(CheckSubject subject, string section) => In(subject, section).Any(place => place.EndsWith('行'));

    private static IEnumerable<string> In(CheckSubject subject, string section) =>
        (subject.Document?.Unread ?? []).Select(place => place.Place).Where(place => place.StartsWith(Places.Section(section) + "/", StringComparison.Ordinal));
}
