using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing;

/// <summary>What must hold before a year's disclosure is frozen.</summary>
internal static class SubmissionRules
{
    /// <summary>Errors that one sentence lists.</summary>
    private const int Listed = 5;

    public static void Require(SubmitVersion command, VersionDraft draft, bool isCorrection)
    {
        RuleViolation? refusal = draft switch
        {
            { Printed: null } => new VersionWithoutLayout(command.Year),
            { Errors.Count: > 0 } => new DisclosureHasErrors(
                command.Year, draft.Errors.Count, [.. draft.Errors.Take(Listed).Select(finding => $"{finding.Place}：{finding.Message.TrimEnd('。')}")]),
            _ when isCorrection && string.IsNullOrWhiteSpace(command.Reason) => new CorrectionReasonMissing(command.Year),
            { Warnings.Count: > 0 } when !command.WarningsConfirmed => new DisclosureWarningsNotConfirmed(command.Year, draft.Warnings.Count),
            _ => null,
        };
        if (refusal is not null)
        {
            throw new RuleViolationException(refusal);
        }

        RequireLength("更正原因", command.Reason);
    }

    public static void RequireLength(string what, string? text)
    {
        if (text?.Trim().Length > VersionHandler.LongestText)
        {
            throw new RuleViolationException(new PublishingTextTooLong(what, VersionHandler.LongestText));
        }
    }
}
