using System.Globalization;

namespace Procurement.Domain.Checks;

/// <summary>The two figures of a relation and what lies between them, as exact decimals.</summary>
internal sealed record Gap(string Left, string Right, string Difference)
{
    public static Gap Of(decimal left, decimal right) => new(Text(left), Text(right), Text(left - right));

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a rule words what it found.</summary>
internal static class CheckFindings
{
    public static Finding Error(this ICheck check, string place, string message, string suggestion, Gap? gap = null) =>
        check.Found(Severity.Error, place, message, suggestion, gap);

    public static Finding Warning(this ICheck check, string place, string message, string suggestion, Gap? gap = null) =>
        check.Found(Severity.Warning, place, message, suggestion, gap);

    public static Finding Found(this ICheck check, Severity severity, string place, string message, string suggestion, Gap? gap = null) =>
        new(check.Code, severity, place, message, gap?.Left, gap?.Right, gap?.Difference, suggestion);
}
