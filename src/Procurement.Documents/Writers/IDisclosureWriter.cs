using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>Prints a <see cref="Disclosure"/> in one format and computes nothing: texts and cells go out as they came.</summary>
public interface IDisclosureWriter
{
    /// <summary>The name of the format, which is also the ending of its files: <c>docx</c>.</summary>
    string Format { get; }

    /// <summary>The media type to serve it as.</summary>
    string ContentType { get; }

    /// <summary>Writes the whole document. The same disclosure gives the same bytes, on any day.</summary>
    /// <param name="stream">Needs to be writable only; it is left open.</param>
    void Write(Disclosure disclosure, Stream stream);
}
