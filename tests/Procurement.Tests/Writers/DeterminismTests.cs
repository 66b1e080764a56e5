using System.IO.Compression;
using Procurement.Documents.Writers;

namespace Procurement.Tests.Writers;

/// <summary>A released document can be written again, byte for byte.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Formats => [.. DisclosureWriters.Formats];

    [Theory, MemberData(nameof(Formats))]
    public void Write_Twice_GivesTheSameBytes(string format)
    {
        foreach (var disclosure in SeedFiles.Names.Select(SeedRegister.Print))
        {
            Assert.Equal(Written.As(format, disclosure), Written.As(format, disclosure));
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Write_OfficeFile_HoldsNoTimeOfWriting(string format)
    {
        using var archive = new ZipArchive(Written.Stream(format, SeedRegister.Print("xianghe-2020")));

        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain("dcterms", ReadAll(archive, "docProps"));
        Assert.Contains("香河县行政审批局2020年部门预算信息公开", ReadAll(archive, "docProps"));
    }

    private static string ReadAll(ZipArchive archive, string folder) => string.Concat(archive.Entries
        .Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
        .Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
}
