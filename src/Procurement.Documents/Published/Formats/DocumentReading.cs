using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Formats;

/// <summary>What became of a file in the first step: its paragraphs and tables, or why there are none.</summary>
/// <param name="Document">Null where there is a problem.</param>
/// <param name="Problems">Unknown format, damaged, locked, hostile, too large: each one Chinese sentence, its place the file's name.</param>
public sealed record DocumentReading(ReadDocument? Document, IReadOnlyList<ImportProblem> Problems);
