using Procurement.Documents.Published;
using Procurement.Documents.Published.Sections;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Writers;

namespace Procurement.Tests.Published.Sections;

/// <summary>What this program prints it reads back, whatever the form.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory, MemberData(nameof(Seeds))]
    public void Read_ExpectedAsTxt_IsTheSame(string seed) => AssertSame(SeedRegister.Published(seed), Documents.Txt(SeedRegister.Published(seed)));

    [Theory, MemberData(nameof(Seeds))]
    public void Read_ExpectedWithTables_IsTheSame(string seed) => AssertSame(SeedRegister.Published(seed), Documents.WithTables(SeedRegister.Published(seed)));

    [Theory, MemberData(nameof(Seeds))]
    public void Read_ExpectedAsSheets_IsTheSame(string seed) => AssertSame(SeedRegister.Published(seed), Documents.Sheets(SeedRegister.Published(seed)));

    [Theory]
    [InlineData(1)]
    [InlineData(9)]     // three pages
    public void Read_TableOverPages_IsOneTable(int rowsOnPage)
    {
        var printed = SeedRegister.Published("shijiazhuang-hitech-2020");

        AssertSame(printed, Documents.Pages(printed, rowsOnPage));
    }

    [Fact]
    public void Read_TableOf200Lines_IsTheSame()
    {
        var printed = MadeUpDisclosure.With(200);

        AssertSame(printed, Documents.Txt(printed));
        AssertSame(printed, Documents.WithTables(printed));
    }

    [Fact]
    public void Read_RandomDisclosures_AreTheSame()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var printed = RandomDisclosure.Of(seed);

            AssertSame(printed, Documents.Txt(printed));
            AssertSame(printed, Documents.WithTables(printed));
            AssertSame(printed, Documents.Sheets(printed));
            AssertSame(printed, Documents.Pages(printed, 5));
        }
    }

    private static void AssertSame(Disclosure printed, ReadDocument document)
    {
        var read = SectionReader.Read(document);

        Same.Printed(printed, read);
        Assert.Empty(read.Unread);
        Assert.DoesNotContain(read.Outside, block => block.Heading.Length == 0);
        Assert.Equal(document.Format is "xlsx", read.Outside.Any(block => block.IsTable && block.Heading == "解释" && block.Rows[1][1] == "略"));
    }
}
