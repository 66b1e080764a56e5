using Procurement.Documents.Messages;

namespace Procurement.Tests.Messages;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("名称", 2, "名称")]
    [InlineData("名称甲", 2, "名称…")]
    [InlineData("双行\n名\u001b称", 10, "双行 名 称")]
    [InlineData("名𠮷称", 2, "名…")]   // 𠮷 is two units and never cut in half
    [InlineData("", 2, "")]
    public void Of_Text_IsShortAndOnOneLine(string text, int length, string expected) => Assert.Equal(expected, Excerpt.Of(text, length));
}
