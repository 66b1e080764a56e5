using Procurement.Documents.Disclosures;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>The disclosure as data, <c>disclosure/1</c>: what other programs read.</summary>
public sealed class JsonWriter : IDisclosureWriter
{
    public string Format => "json";

    public string ContentType => "application/json";

    public void Write(Disclosure disclosure, Stream stream) => DisclosureJson.Write(disclosure, stream);
}
