namespace Procurement.Tests;

/// <summary>Makes a mistake in a good text.</summary>
internal static class Spoil
{
    /// <summary>The text with the first of a piece replaced, which it must have.</summary>
    public static string Piece(string text, string piece, string replacement)
    {
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The text has no '{piece}'.");
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + piece.Length));
    }
}
