using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>What of a section's table could not be read: sums over the rest are no proof of a mistake.</summary>
internal static class UnreadRows
{
    /// <summary>Whether anything of the section could not be read.</summary>
    public static bool AnyIn(CheckSubject subject, string section) => In(subject, section).Any();

    /// <summary>Whether rows of the section's table could not be read; columns that no rule knows do not count.</summary>
    public static bool HasRows(CheckSubject subject, string section) => In(subject, section).Any(place => place.EndsWith('行'));

    /// <summary>Whether the section has a table beside the one that was read.</summary>
    public static bool HasOtherTable(CheckSubject subject, string section) => subject.Section(section) is { } read
        && (subject.Document?.Outside ?? []).Any(block => block.IsTable && TextFold.Same(block.Heading, read.Heading));

    private static IEnumerable<string> In(CheckSubject subject, string section) =>
        (subject.Document?.Unread ?? []).Select(place => place.Place).Where(place => place.StartsWith(Places.Section(section) + "/", StringComparison.Ordinal));
}
