namespace Procurement.Documents.Workbooks.Reading;

/// <summary>The file as a whole cannot be read: it is no workbook, is damaged or is meant to do harm.</summary>
/// <param name="message">One Chinese sentence for whoever handed it in.</param>
internal sealed class WorkbookRefusedException(string message) : Exception(message);
