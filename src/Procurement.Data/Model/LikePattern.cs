namespace Procurement.Data.Model;

/// <summary>Patterns for <c>like</c> and <c>ilike</c> from what people type: its <c>%</c>, <c>_</c> and <c>\</c> are signs like others.</summary>
public static class LikePattern
{
    /// <summary>Matches what holds the text anywhere.</summary>
    public static string Containing(string text) => $"%{Escaped(text)}%";

    /// <summary>Matches what begins with the text.</summary>
    public static string StartingWith(string text) => $"{Escaped(text)}%";

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
