namespace Procurement.Documents.Published.Formats;

/// <summary>The file as a whole cannot be read.</summary>
/// <param name="message">What is wrong and what to do, to follow the file's name: one Chinese sentence without a subject.</param>
internal sealed class DocumentRefusedException(string message) : Exception(message);
