using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>Where a list goes on: the ordering key of the last row that was read. Opaque to whoever asks.</summary>
/// <param name="Parts">The key's parts; none of them holds a vertical bar.</param>
public sealed record Cursor(params IReadOnlyList<string> Parts)
{
    /// <exception cref="RuleViolationException">Not a cursor of ours with as many parts.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static Cursor? Parse(string? text, int parts)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length <= 200 && Base64Url.IsValid(text))
        {
            var cursor = new Cursor(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|'));
            if (cursor.Parts.Count == parts)
            {
                return cursor;
            }
        }

        throw new RuleViolationException(new CursorUnreadable());
    }

    public int Number(int part) => int.TryParse(Parts[part], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RuleViolationException(new CursorUnreadable());

    public Guid Id(int part) => Guid.TryParseExact(Parts[part], "N", out var id) ? id : throw new RuleViolationException(new CursorUnreadable());

    public static Cursor Of(Guid id) => new(id.ToString("N"));

    public static Cursor Of(int number, Guid id) => new(number.ToString(CultureInfo.InvariantCulture), id.ToString("N"));

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('|', Parts)));
}
