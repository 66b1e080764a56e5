using NodaTime.Text;

namespace Procurement.Documents.Json;

/// <summary>The shapes of texts that schemas name by <c>x-format</c>: the same as the <c>pattern</c> beside it, without its cost,
/// and of days and instants also that they exist. The digits before the point are those that the domain's types hold.</summary>
internal static class TextFormats
{
    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;

    private static readonly InstantPattern Instant = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss.FFFFFF'Z'");

    /// <exception cref="NotSupportedException">There is no such format.</exception>
    public static Func<string, bool> Get(string name) => name switch
    {
        "amount" => text => IsDecimal(text, wholeDigits: 16, decimals: 2, signed: true),
        "amountNotNegative" => text => IsDecimal(text, wholeDigits: 16, decimals: 2, signed: false),
        "unitPrice" => text => IsDecimal(text, wholeDigits: 12, decimals: 6, signed: false),
        "quantity" => text => IsDecimal(text, wholeDigits: 14, decimals: 4, signed: true),
        "quantityNotNegative" => text => IsDecimal(text, wholeDigits: 14, decimals: 4, signed: false),
        "date" => IsDate,
        "instant" => IsInstant,
        "notBlank" => text => !string.IsNullOrWhiteSpace(text),
        _ => throw new NotSupportedException($"Not a text format: '{name}'."),
    };

    private static bool IsDecimal(ReadOnlySpan<char> text, int wholeDigits, int decimals, bool signed)
    {
        var digits = signed && text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.');
        return point < 0
            ? AreDigits(digits, wholeDigits)
            : AreDigits(digits[..point], wholeDigits) && AreDigits(digits[(point + 1)..], decimals);
    }

    private static bool AreDigits(ReadOnlySpan<char> text, int most) => text.Length >= 1 && text.Length <= most && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Years 1 to 9999: the database's days have no year 0.</summary>
    private static bool IsDate(string text) => text.Length == 10 && Date.Parse(text) is { Success: true, Value.Year: >= 1 };

    private static bool IsInstant(string text) => text.Length is >= 20 and <= 27 && text[^2] != '.'
        && Instant.Parse(text) is { Success: true } parsed && parsed.Value.InUtc().Year >= 1;
}
