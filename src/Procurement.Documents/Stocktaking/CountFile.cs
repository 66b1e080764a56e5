using Procurement.Domain.Common;

namespace Procurement.Documents.Stocktaking;

/// <summary>A column of a filled-in sheet, for whoever finds something wrong in it.</summary>
public enum CountFileColumn
{
    Card,
    Name,
    MeasureUnit,
    Place,
    Counted,
    Found,
    Note,
}

/// <summary>A row that says something. Everything but the quantity is text as it stands there; null for blank.</summary>
/// <param name="Row">From 1, as people see it.</param>
/// <param name="CardNumber">Null for 账外物品, a thing without a card.</param>
/// <param name="Counted">实盘数量</param>
/// <param name="Place">存放地点 as the sheet has it.</param>
/// <param name="Found">实际地点</param>
public sealed record CountFileRow(
    int Row, string? CardNumber, string? Name, string? Model, string? MeasureUnit, string? Place, Quantity? Counted, string? Found, string? Note)
{
    /// <summary>A listed card of which nobody filled anything in.</summary>
    public bool IsBlank => CardNumber is not null && Counted is null && Found is null && Note is null;
}

/// <summary>A filled-in sheet, or what was pasted.</summary>
/// <param name="Number">盘点单号 that the file was downloaded for; null where it does not say.</param>
/// <param name="Problems">All of them, by place; where there is one, the rows are not to be taken.</param>
/// <param name="PlaceOf">How people find a cell: <c>盘点表!I12</c>, or 第 3 行“实盘数量”.</param>
public sealed record CountFile(
    string? Number, IReadOnlyList<CountFileRow> Rows, IReadOnlyList<ImportProblem> Problems, Func<int, CountFileColumn, string> PlaceOf);
