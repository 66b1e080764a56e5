using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>Why something is taken back: always asked for, kept in the document and in the audit trail.</summary>
public static class Reasons
{
    public const int Longest = 500;

    /// <param name="act">What is done, in Chinese: 取消采购.</param>
    /// <returns>The reason without blanks around it.</returns>
    /// <exception cref="RuleViolationException">None is given, or it is too long.</exception>
    public static string Require(string? reason, string act)
    {
        var trimmed = reason?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            throw new RuleViolationException(new ReasonMissing(act));
        }

        DocumentTexts.Limit(trimmed, "reason", "原因", Longest);
        return trimmed;
    }
}
