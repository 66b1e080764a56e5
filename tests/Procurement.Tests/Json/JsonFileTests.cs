using System.Text;
using Procurement.Documents.Json;

namespace Procurement.Tests.Json;

/// <summary>Whatever bytes come in, a document or a sentence comes out.</summary>
public class JsonFileTests
{
    private const string Broken = "此处不符合 JSON 的写法，请检查附近的引号、逗号和括号（不允许注释和多余的逗号）。";
    private const string CutOff = "文件到此中断，内容不完整；请重新取得完整的文件。";
    private const string Unreadable = "文本里有无法识别的字符（不成对的 \\uD800 至 \\uDFFF、控制字符，或改变书写方向的字符）；请删去。";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_WithOrWithoutByteOrderMark_Opens(bool mark)
    {
        byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(SampleBundle.Text)];

        using var result = await JsonFile.ReadAsync(new MemoryStream(bytes), JsonSchema.Register);

        Assert.Empty(result.Problems);
        Assert.Equal("432", result.Document!.RootElement.GetProperty("department").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("", "第1行第1列", "文件是空的。")]
    [InlineData(" \n ", "第1行第1列", "文件是空的。")]
    [InlineData("{ \"name\": \"局\",\n  \"code\": \"1", "第2行第13列", CutOff)]
    [InlineData("{ \"name\": \"局\",", "第1行第15列", CutOff)]
    [InlineData("{ \"名\": 1 } x", "第1行第12列", Broken)]
    [InlineData("{\n \"名称\": tru }", "第2行第11列", Broken)]
    [InlineData("{ \"a\": 1, }", "第1行第11列", Broken)]
    [InlineData("{ /* 注 */ }", "第1行第3列", Broken)]
    [InlineData("<html>", "第1行第1列", Broken)]
    [InlineData("{ \"a\": \"\\ud800\" }", "第1行第8列", Unreadable)]
    [InlineData("{ \"a\": 1,\n \"\\udc00\": \"b\" }", "第2行第2列", Unreadable)]
    [InlineData("{ \"a\": \"\\u0000\" }", "第1行第8列", Unreadable)]
    public async Task ReadAsync_NotADocument_IsOneProblemAtItsPlace(string text, string place, string message)
    {
        using var result = await Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(result.Document);
        Assert.Equal($"{place}：{message}", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public async Task ReadAsync_EscapesThatAreWhole_Open()
    {
        using var result = await Read("""{ "a": "\u5c40\ud83d\ude00\n\u000a", "\u540d": "" }"""u8.ToArray());

        Assert.Equal("局😀\n\n", result.Document!.RootElement.GetProperty("a").GetString());
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(1_000_000, false)]
    public async Task ReadAsync_Nesting_IsLimited(int depth, bool opens)
    {
        using var result = await Read(Encoding.ASCII.GetBytes(new string('[', depth) + new string(']', depth)));

        Assert.Equal(opens ? [] : ["第1行第33列：嵌套超过 32 层，这不是本系统的文件。"], result.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task ReadAsync_NestedTooDeepAndCutOff_SaysTooDeep()
    {
        using var result = await Read(Encoding.ASCII.GetBytes(new string('[', 100_000)));

        Assert.StartsWith("嵌套超过", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_NotUtf8_SaysWhere()
    {
        byte[] gbk = [.. "{\n \"局\": \""u8, 0xBE, 0xD6, .. "\" }"u8]; // 局 in GBK

        using var result = await Read(gbk);

        Assert.Equal("第2行第8列：文件不是 UTF-8 编码，此处的字节无法识别；请用 UTF-8 编码另存后再试。", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public async Task ReadAsync_CharacterCutInHalf_SaysWhere()
    {
        using var result = await Read([.. "\"局"u8[..3]]);

        Assert.Equal("第1行第2列", Assert.Single(result.Problems).Place);
    }

    [Fact]
    public async Task ReadAsync_Utf16_IsOneProblem()
    {
        using var result = await Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]);

        Assert.Equal("第1行第1列", Assert.Single(result.Problems).Place);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public async Task ReadAsync_Size_IsLimitedToTheByte(int maxBytes, bool opens)
    {
        using var seekable = await JsonFile.ReadAsync(new MemoryStream("[1,2,34]"u8.ToArray()), maxBytes);
        using var trickling = await JsonFile.ReadAsync(new TricklingStream("[1,2,34]"u8.ToArray()), maxBytes);

        string[] expected = opens ? [] : ["$：文件超过 7 字节，没有读取；请分成几个文件。"];
        Assert.Equal(expected, seekable.Problems.Select(problem => problem.ToString()));
        Assert.Equal(expected, trickling.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public async Task ReadAsync_StreamOfUnknownLength_IsReadWhole()
    {
        using var result = await JsonFile.ReadAsync(new TricklingStream(Encoding.UTF8.GetBytes($"\"{new string('局', 100_000)}\"")));

        Assert.Equal(100_000, result.Document!.RootElement.GetString()!.Length);
    }

    [Fact]
    public async Task ReadAsync_DocumentThatDoesNotFit_TellsAllProblems()
    {
        using var result = await JsonFile.ReadAsync(new MemoryStream("{}"u8.ToArray()), JsonSchema.Findings);

        Assert.Null(result.Document);
        Assert.Equal(["$：缺少必填字段“format”。", "$：缺少必填字段“findings”。"], result.Problems.Select(problem => problem.ToString()));
    }

    /// <summary>Every prefix of a bundle ends in a sentence, never in an exception.</summary>
    [Fact]
    public async Task ReadAsync_EveryTruncation_IsToldAsOneProblem()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleBundle.Text);
        for (var length = 0; length < bytes.Length; length++)
        {
            using var result = await Read(bytes[..length]);

            Assert.Single(result.Problems);
        }
    }

    private static Task<JsonFileResult> Read(byte[] bytes) => JsonFile.ReadAsync(new MemoryStream(bytes));

    /// <summary>A stream as the network gives it: no length, a few bytes at a time.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
