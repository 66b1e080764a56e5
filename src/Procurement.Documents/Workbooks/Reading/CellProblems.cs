using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the problems of a row's cells.</summary>
internal interface ICellProblems
{
    /// <param name="row">The row's number as its reader sees it, from 1.</param>
    void Add(int row, SheetColumn column, string message);
}

/// <summary>Gives each problem its place in the sheet: <c>采购预算!F12</c>.</summary>
internal sealed class SheetProblems(SheetForm form, HeaderRow header, ProblemList problems) : ICellProblems
{
    public void Add(int row, SheetColumn column, string message) => problems.Add($"{form.Name}!{header.LetterOf(column)}{row}", message);
}
