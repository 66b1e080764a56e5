namespace Procurement.Tests.Writers;

/// <summary>Every seed in every format looks as it was approved.</summary>
public sealed class ApprovedTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsTxt_IsAsApproved(string seed) =>
        ApprovedText.Matches($"{seed}.txt", Written.Text("txt", SeedRegister.Print(seed)));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsHtml_IsAsApproved(string seed) =>
        ApprovedText.Matches($"{seed}.html", Written.Text("html", SeedRegister.Print(seed)));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsDocx_DumpIsAsApproved(string seed) =>
        ApprovedText.Matches($"{seed}.docx.txt", DocxDump.Of(Written.Stream("docx", SeedRegister.Print(seed))));

    [Theory, MemberData(nameof(Seeds))]
    public void Write_SeedAsXlsx_DumpIsAsApproved(string seed) =>
        ApprovedText.Matches($"{seed}.xlsx.txt", XlsxDump.Of(Written.Stream("xlsx", SeedRegister.Print(seed))));
}
