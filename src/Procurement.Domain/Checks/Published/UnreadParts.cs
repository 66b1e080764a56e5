using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>What of a section could not be read: what is missing may stand there.</summary>
internal static class UnreadParts
{
    /// <summary>Whether anything of the section could not be read.</summary>
    public static bool AnyIn(CheckSubject subject, string section) =>
        (subject.Document?.Unread ?? []).Any(place => place.Place.StartsWith(Places.Section(section) + "/", StringComparison.Ordinal));

    /// <summary>Whether the section has a table beside the one that was read.</summary>
    public static bool HasOtherTable(CheckSubject subject, string section) => subject.Section(section) is { } read
        && (subject.Document?.Outside ?? []).Any(block => block.IsTable && TextFold.Same(block.Heading, read.Heading));
}
