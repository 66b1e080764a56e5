using Procurement.Domain.Purchasing;

namespace Procurement.Tests.Purchasing;

public sealed class SocialCreditCodeTests
{
    /// <summary>By hand, weights 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28: see each row.</summary>
    [Theory]
    [InlineData("11110000000000000N")]   // 1+3+9+27 = 40; 40 mod 31 = 9; 31−9 = 22 → N
    [InlineData("9111000000000000AD")]   // 9+3+9+27 + 10×28 = 328; mod 31 = 18; 13 → D
    [InlineData("000000000000000000")]   // sum 0: 31 counts as 0
    [InlineData("91350100M000100Y43")]   // the example of the standard
    [InlineData("9144030071526726XG")]   // 深圳市腾讯计算机系统有限公司
    [InlineData("914403001922038216")]   // 华为技术有限公司
    [InlineData("91110000802100433B")]   // 百度在线网络技术（北京）有限公司
    [InlineData("91110000710926094P")]   // 中国石油化工股份有限公司
    public void TryParse_CodeThatHolds_IsRead(string text)
    {
        Assert.True(SocialCreditCode.TryParse(text, out var code, out var complaint));
        Assert.Equal(text, code.Text);
        Assert.Null(complaint);
    }

    [Theory]
    [InlineData(" 9144030071526726xg ")]
    [InlineData("９１４４０３００７１５２６７２６ＸＧ")]
    [InlineData("91440300 71526726XG")]
    public void TryParse_AsPeopleType_IsFolded(string text) => Assert.Equal("9144030071526726XG", SocialCreditCode.Parse(text).Text);

    [Theory]
    [InlineData("", "请填写统一社会信用代码（18 位）。")]
    [InlineData(null, "请填写统一社会信用代码（18 位）。")]
    [InlineData("9144030071526726X", "现有 17 位")]
    [InlineData("9144030071526726XG1", "现有 19 位")]
    [InlineData("9144O30071526726XG", "第 5 位是“O”")]
    [InlineData("91440300715中6726XG", "第 12 位是“中”")]
    [InlineData("91440300715\u20636726XG", "第 12 位是“U+2063”")]
    [InlineData("91440300715😀726XG", "第 12 位是“😀”")]
    [InlineData("9144A30071526726XG", "第 5 位是“A”，第 3 至 8 位是行政区划码")]
    [InlineData("11110000000000000P", "应为“N”，现为“P”")]
    public void TryParse_Mistake_SaysWhatIsWrong(string? text, string expected)
    {
        Assert.False(SocialCreditCode.TryParse(text, out var code, out var complaint));
        Assert.Null(code);
        Assert.Contains(expected, complaint, StringComparison.Ordinal);
    }

    /// <summary>3 has order 30 mod 31, a prime: no single wrong character and no swapped neighbours can go unseen.</summary>
    [Fact]
    public void TryParse_AnySingleWrongCharacter_IsFound()
    {
        const string code = "9144030071526726XG";
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var wrong =
            from place in Enumerable.Range(0, code.Length)
            from sign in alphabet
            where sign != code[place]
            select code[..place] + sign + code[(place + 1)..];

        Assert.DoesNotContain(wrong, text => SocialCreditCode.TryParse(text, out _));
    }
}
