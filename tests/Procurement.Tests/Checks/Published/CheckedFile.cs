using System.Text;
using Procurement.Documents.Published;
using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Published;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Tests.Writers;

namespace Procurement.Tests.Checks.Published;

/// <summary>Files as somebody hands them in, read and checked.</summary>
internal static class CheckedFile
{
    public static IReadOnlyList<Finding> Check(PublishedDocument document, Disclosure? register = null) =>
        CheckRunner.Run(PublishedSubject.Of(document, ReferenceData.Catalogue, ReferenceData.AssetClasses, register));

    public static IReadOnlyList<Finding> Check(byte[] file, string name) => Check(Read(file, name));

    public static IReadOnlyList<Finding> Check(Disclosure disclosure, string format) => Check(Written.As(format, disclosure), "file." + format);

    public static PublishedDocument Read(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        var reading = PublishedFileReader.ReadAsync(stream, name).GetAwaiter().GetResult();
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    /// <summary>The text of a seed's two sections as it was published.</summary>
    public static PublishedDocument Seed(string seed) => Read(Encoding.UTF8.GetBytes(SeedFiles.Text(seed, "sections.txt")), $"{seed}.txt");

    /// <summary>What a seed published, as our own writers print it; the department's name stands on top of it.</summary>
    public static Disclosure Published(string seed)
    {
        var (read, expected) = (Seed(seed), SeedRegister.Published(seed));
        return new Disclosure(expected.Department, expected.Year, expected.AsOf, read.Sections);
    }
}
