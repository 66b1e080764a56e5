using System.Globalization;
using System.Text;

namespace Procurement.Documents.Files;

/// <summary>Makes a name that people gave a file harmless: to show, to store and to offer for download.</summary>
public static class SafeFileName
{
    /// <summary>In bytes of UTF-8, extension included: file systems hold 255, and something is often put before the name.</summary>
    public const int MostBytes = 200;

    private const int LongestExtension = 12;
    private const string Nameless = "附件";
    private const string Forbidden = "<>:\"|?*";

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>The name without folders, without invisible marks and marks that turn the direction of writing (which would show
    /// <c>gpj.exe</c> as <c>exe.jpg</c>), not a device's name of Windows, at most <see cref="MostBytes"/> long; Chinese stays.</summary>
    public static string Of(string? given)
    {
        var name = given ?? "";
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = Visible(name).Trim().Trim('.', ' ');
        if (name.Length == 0)
        {
            return Nameless;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        name = Reserved.Contains((dot < 0 ? name : name[..dot]).TrimEnd()) ? "_" + name : name;
        return Shortened(name);
    }

    private static string Visible(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for half a surrogate pair.
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                continue;
            }

            kept.Append(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>Cuts the middle: the extension stays.</summary>
    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= LongestExtension } given ? given : "";
        var left = MostBytes - Encoding.UTF8.GetByteCount(extension);
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd('.', ' ') + extension;
    }
}
