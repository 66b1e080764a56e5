using System.Text;
using Procurement.Documents.Published.Formats;

namespace Procurement.Tests.Published.Formats;

/// <summary>Texts of every encoding that people save.</summary>
public sealed class TextDecodingTests
{
    /// <summary>一 (U+4E00) and 　 (U+3000) have a zero where ASCII has none.</summary>
    private const string Text = "一、政府采购预算情况\r\n　　2024年安排45.60万元。\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    public void Decode_WithoutMark_IsTheText(string encoding)
    {
        Assert.Equal(Text, TextDecoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(Text) ?? Encoding.GetEncoding(encoding).GetBytes(Text), null, out var isDamaged));
        Assert.False(isDamaged);
    }

    [Fact]
    public void Decode_Binary_IsRefused() =>
        Assert.Throws<DocumentRefusedException>(() => TextDecoding.Decode([.. Enumerable.Range(0, 4_000).Select(index => (byte)(index * 7919 >> 3))], null, out _));
}
