using Procurement.Domain.Checks;

namespace Procurement.Web.Checks;

/// <summary>Findings as people read them in a terminal.</summary>
public static class FindingsText
{
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        Severity.Rounding => "尾差",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    /// <summary>错误 0 处，提醒 3 处，尾差 0 处</summary>
    public static string Counts(IReadOnlyList<Finding> findings) => string.Join(
        "，", Enum.GetValues<Severity>().Select(severity => $"{NameOf(severity)} {findings.Count(finding => finding.Severity == severity)} 处"));

    public static async Task WriteAsync(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        foreach (var finding in findings)
        {
            await writer.WriteLineAsync($"{NameOf(finding.Severity)} {finding.Rule} {finding.Place}：{finding.Message}");
            if (finding.Suggestion is not null)
            {
                await writer.WriteLineAsync($"    建议：{finding.Suggestion}");
            }
        }

        await writer.WriteLineAsync(Counts(findings) + "。");
    }
}
