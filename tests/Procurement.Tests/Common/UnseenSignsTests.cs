using System.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Tests.Common;

public sealed class UnseenSignsTests
{
    [Theory]
    [InlineData("打\u200B印\uFEFF机\u200E", "打印机")]
    [InlineData("打印机", "打印机")]
    [InlineData("a\u202Eb", "a\u202Eb")]
    public void Drop_StraySigns_GoAndNothingElse(string text, string expected) => Assert.Equal(expected, UnseenSigns.Drop(text));

    [Theory]
    [InlineData("打印\u202E机", "第 3 个字是看不见的、改变书写方向的字符（U+202E）")]
    [InlineData("\u2067打印机", "第 1 个字是看不见的、改变书写方向的字符（U+2067）")]
    [InlineData("打\u0007", "第 2 个字是看不见的控制字符（U+0007）")]
    [InlineData("打\u0085", "第 2 个字是看不见的控制字符（U+0085）")]
    [InlineData("打\n印\t机\r\n", null)]
    [InlineData("", null)]
    public void Complaint_NamesSignAndPlace(string text, string? expected) => Assert.Equal(expected, UnseenSigns.Complaint(text));

    [Theory]
    [InlineData("打印\u202E机")]
    [InlineData("打印\u0000机")]
    public void Limit_RefusedSign_NamesTheField(string text)
    {
        var refusal = Assert.Throws<RuleViolationException>(() => DocumentTexts.Limit(text, "name", "资产名称", 200));

        Assert.Equal("name", Assert.IsType<DocumentFieldWrong>(refusal.Violation).Field);
        Assert.Contains("资产名称的第 3 个字", refusal.Violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":\"x\",\n \"name\":\"甲\u202E乙\"}", "第2行第9列")]
    [InlineData("{\"name\":\"甲\\u202e乙\"}", "第1行第9列")]
    [InlineData("{\"a\u2066\":\"“甲”—…\"}", "第1行第2列")]
    public void JsonFile_TurnOfDirection_IsRefusedWithItsPlace(string json, string place)
    {
        using var result = JsonFile.Open(Encoding.UTF8.GetBytes(json));

        var problem = Assert.Single(result.Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains("改变书写方向", problem.Message, StringComparison.Ordinal);
    }
}
