using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Procurement.Domain.Common;

/// <summary>A .NET numeric format string of the fixed-point kind: <c>0.00</c>, <c>0.######</c>, <c>#,##0.00</c>.</summary>
/// <remarks>The one place where a figure is rounded for print: half away from zero (四舍五入).</remarks>
public sealed partial record FigureFormat
{
    private FigureFormat(string text)
    {
        Text = text;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        Decimals = point < 0 ? 0 : text.Length - point - 1;
    }

    public string Text { get; }

    /// <summary>The most decimals that it prints.</summary>
    public int Decimals { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out FigureFormat? format)
    {
        format = text is not null && Shape().IsMatch(text) ? new FigureFormat(text) : null;
        return format is not null;
    }

    public static FigureFormat Parse(string text) =>
        TryParse(text, out var format) ? format : throw new FormatException($"Not a fixed-point format: '{text}'.");

    /// <summary>The number as it will be read: rounded once from its exact value.</summary>
    public decimal Round(decimal exact) => decimal.Round(exact, Decimals, MidpointRounding.AwayFromZero);

    public string Print(decimal exact) => Round(exact).ToString(Text, CultureInfo.InvariantCulture);

    public override string ToString() => Text;

    [GeneratedRegex(@"^(#,##)?0(\.(?=[0#])0{0,10}#{0,10})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
