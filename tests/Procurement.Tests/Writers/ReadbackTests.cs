namespace Procurement.Tests.Writers;

/// <summary>What was written, read again by other means, is what was to be printed, cell by cell.</summary>
public sealed class ReadbackTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsDocx_ReadsBack(string seed) =>
        AssertSame(ReadTable.Expected(seed), DocxReadback.Tables(Written.Stream("docx", SeedRegister.Print(seed))));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsXlsx_ReadsBack(string seed) =>
        AssertSame(ReadTable.Expected(seed), XlsxReadback.Tables(Written.Stream("xlsx", SeedRegister.Print(seed))));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsHtml_ReadsBack(string seed) =>
        AssertSame(ReadTable.Expected(seed), HtmlReadback.Tables(Written.Text("html", SeedRegister.Print(seed))));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsTxt_ReadsBack(string seed) =>
        AssertSame(ReadTable.Expected(seed), TxtReadback.Tables(Written.Text("txt", SeedRegister.Print(seed))));

    private static void AssertSame(IReadOnlyList<ReadTable> expected, IReadOnlyList<ReadTable> read)
    {
        Assert.Equal(expected.Count, read.Count);
        foreach (var (want, have) in expected.Zip(read))
        {
            Assert.Equal(want.Leaves, have.Leaves);
            Assert.Equal(want.Rows, have.Rows);
        }
    }
}
