using System.Text;
using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

/// <summary>Disclosures as the writers give them out.</summary>
internal static class Written
{
    public static byte[] As(string format, Disclosure disclosure)
    {
        using var stream = new MemoryStream();
        DisclosureWriters.Find(format)!.Write(disclosure, stream);
        return stream.ToArray();
    }

    public static MemoryStream Stream(string format, Disclosure disclosure) => new(As(format, disclosure));

    public static string Text(string format, Disclosure disclosure) => Encoding.UTF8.GetString(As(format, disclosure));
}
