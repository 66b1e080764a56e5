using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Checks;

namespace Procurement.Documents.Checks;

/// <summary>Writes findings as <c>findings/1</c>; what a finding does not have is null.</summary>
public static class FindingsJson
{
    public const string Format = "findings/1";

    public static string ToText(IEnumerable<Finding> findings) => JsonOutput.Text(writer => Write(writer, findings));

    public static void Write(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteObjects("findings", findings, finding =>
        {
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("severity", Key(finding.Severity));
            writer.WriteString("place", finding.Place);
            writer.WriteString("message", finding.Message);
            writer.WriteString("left", finding.Left);
            writer.WriteString("right", finding.Right);
            writer.WriteString("difference", finding.Difference);
            writer.WriteString("suggestion", finding.Suggestion);
        });
        writer.WriteEndObject();
    }

    private static string Key(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Rounding => "rounding",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };
}
