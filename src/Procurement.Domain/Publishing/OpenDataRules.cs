using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Domain.Publishing;

/// <summary>What must hold before a department opens its released disclosures to everybody.</summary>
public static partial class OpenDataRules
{
    /// <summary>Reads a prefix of OCIDs; blank means that the department has none.</summary>
    /// <remarks>Source: Open Contracting Data Standard 1.1, Open Contracting Identifier: <c>ocds-</c> and six letters or digits, given by the Open
    /// Contracting Partnership to whoever registers.</remarks>
    /// <param name="prefix">Small letters; null for none.</param>
    public static bool TryReadPrefix(string? text, out string? prefix, [NotNullWhen(false)] out RuleViolation? refusal)
    {
        var folded = TextFold.Fold(text ?? "").ToLowerInvariant();
        prefix = folded.Length == 0 ? null : folded;
        refusal = prefix is null || Prefixes().IsMatch(prefix) ? null : new OcidPrefixWrong(text!.Trim());
        return refusal is null;
    }

    [GeneratedRegex(@"^ocds-[a-z0-9]{6}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefixes();
}

/// <summary>Not the form in which prefixes are given out.</summary>
public sealed record OcidPrefixWrong(string Text) : RuleViolation(
    "OD-PREFIX", $"“{(Text.Length > 40 ? Text[..40] + "……" : Text)}”不是 OCID 前缀；前缀由开放合同组织（Open Contracting Partnership）登记后发给，形如 ocds-213czf；没有登记请留空。");

/// <summary>Opening and closing both say why.</summary>
public sealed record OpenDataReasonMissing() : RuleViolation("OD-REASON", "请填写开放或停止开放的依据，如会议纪要或批示。");
