using Procurement.Documents.Pasting;

namespace Procurement.Tests.Pasting;

public sealed class TabbedTextTests
{
    /// <summary>Cells shown between bars, rows between slashes.</summary>
    [Theory]
    [InlineData("a\tb\r\nc\td\r\n", "a|b/c|d")]
    [InlineData("a\tb\nc", "a|b/c")]
    [InlineData("a\t\t", "a||")]
    [InlineData("a\r\n\r\nb", "a//b")]
    [InlineData("\"a\nb\"\tc", "a\nb|c")]
    [InlineData("\"a\tb\"\r\nc", "a\tb/c")]
    [InlineData("\"say \"\"hi\"\"\"\tc", "say \"hi\"|c")]
    [InlineData("5\" pipe\tc", "5\" pipe|c")]              // a quote inside
    [InlineData("\"a\" b\tc", "\"a\" b|c")]                // closes before the cell ends: no quoted cell
    [InlineData("\"a\tb\nc", "\"a|b/c")]                   // never closes
    [InlineData("\"\"\tc", "|c")]
    [InlineData("", "")]
    public void Rows_Clipboard_AreSplit(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', TabbedText.Rows(text).Select(row => string.Join('|', row))));
}
