using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Tests.Files;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("采购合同（终稿）.pdf", "采购合同（终稿）.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("""C:\资料\合同.pdf""", "合同.pdf")]
    [InlineData("a/..\\..", "附件")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("合同.pdf. . ", "合同.pdf")]
    [InlineData("合\0同\r\n\t.pdf", "合同.pdf")]
    [InlineData("合同\u202Egpj.exe", "合同gpj.exe")]
    [InlineData("\u2066合\u200B同\uFEFF.pdf", "合同.pdf")]
    [InlineData("a<b>c:d\"e|f?g*.pdf", "a_b_c_d_e_f_g_.pdf")]
    [InlineData("con", "_con")]
    [InlineData("NUL.pdf", "_NUL.pdf")]
    [InlineData("COM¹.pdf", "_COM¹.pdf")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("坏\uD800字.pdf", "坏字.pdf")]
    [InlineData("生僻字𠮷.pdf", "生僻字𠮷.pdf")]
    [InlineData("", "附件")]
    [InlineData(null, "附件")]
    public void Of_Name_IsHarmlessAndReadable(string? given, string expected) => Assert.Equal(expected, SafeFileName.Of(given));

    /// <summary>A Chinese character takes three bytes: (200 − 4) / 3 = 65 of them and the extension.</summary>
    [Fact]
    public void Of_LongName_KeepsItsExtension() =>
        Assert.Equal(new string('合', 65) + ".pdf", SafeFileName.Of(new string('合', 300) + ".pdf"));

    /// <summary>𠮷 takes four bytes: (200 − 4) / 4 = 49, none of them cut in half.</summary>
    [Fact]
    public void Of_LongNameOfRareCharacters_CutsBetweenThem() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("𠮷", 49)) + ".pdf", SafeFileName.Of(string.Concat(Enumerable.Repeat("𠮷", 99)) + ".pdf"));

    [Fact]
    public void Of_LongWithoutExtension_IsCut() => Assert.Equal(200, Encoding.UTF8.GetByteCount(SafeFileName.Of(new string('a', 5_000))));
}
