using Procurement.Domain.Common;
using Procurement.Domain.Published;

namespace Procurement.Documents.Published;

/// <summary>What became of a published file.</summary>
/// <param name="Document">Null where there is a problem.</param>
/// <param name="Problems">Why it was not read: unknown format, broken, hostile, too large.</param>
/// <param name="Notes">What of the file was left out, in Chinese.</param>
public sealed record PublishedReading(PublishedDocument? Document, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<string> Notes);
