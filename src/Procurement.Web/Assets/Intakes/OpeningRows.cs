using NodaTime;
using Procurement.Documents.Openings;
using Procurement.Documents.Pasting;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Common;

namespace Procurement.Web.Assets.Intakes;

/// <summary>What all rows of a 期初建账 are judged by.</summary>
/// <param name="Day">建账日期</param>
/// <param name="LifeReason">年限说明 of rows that have none of their own; null for none.</param>
public sealed record OpeningTerms(LocalDate Day, string? LifeReason);

/// <summary>A row of the preview.</summary>
/// <param name="Number">As first pasted, from 1.</param>
/// <param name="Cells">In the order of <see cref="OpeningPaste.Columns"/>.</param>
/// <param name="Card">Null where something is wrong.</param>
/// <param name="Proposed">累计折旧 in yuan that is proposed for a blank cell; a person must see it first.</param>
public sealed record OpeningRow(int Number, IReadOnlyList<string> Cells, IntakeCard? Card, Money? Proposed, IReadOnlyList<(string? Field, string Message)> Problems)
{
    /// <summary>What is wrong with a cell; what concerns the row as a whole is told at its name.</summary>
    public string? Of(PasteColumn column) => Problems.Where(problem => (problem.Field ?? "name") == column.Field).Select(problem => problem.Message).FirstOrDefault()
        ?? (column.Field == "name" ? Problems.Where(problem => OpeningPaste.Columns.All(known => known.Field != problem.Field)).Select(problem => problem.Message).FirstOrDefault() : null);

    /// <summary>What stands in a cell: as typed, or the proposed depreciation.</summary>
    public string Cell(int index) => Proposed is { } amount && OpeningPaste.Columns[index].Field == "depreciation" ? amount.ToString() : Cells[index];
}

/// <param name="Problems">What concerns no single row.</param>
public sealed record OpeningRows(IReadOnlyList<OpeningRow> Rows, IReadOnlyList<string> Problems)
{
    public int Wrong => Rows.Count(row => row.Card is null);

    /// <summary>How many amounts are proposed that nobody has seen yet.</summary>
    public int Proposals => Rows.Count(row => row.Proposed is not null);

    /// <summary>Nothing is wrong; what is proposed may still have to be seen.</summary>
    public bool IsSound => Problems.Count == 0 && Rows.Count > 0 && Wrong == 0;

    /// <summary>账面原值 in yuan.</summary>
    public Money Value => Money.Sum(Rows.Select(row => row.Card?.Value ?? Money.Zero));

    /// <summary>累计折旧 in yuan, the proposed amounts included.</summary>
    public Money Depreciation => Money.Sum(Rows.Select(row => row.Card?.Spec.Depreciation ?? Money.Zero));
}

/// <summary>A row of the workbook for which the accumulated depreciation is proposed.</summary>
/// <param name="Amount">In yuan: value × months used ÷ life, rounded half up.</param>
public sealed record ProposedDepreciation(int Row, OpeningContent Content, int? LifeMonths, Money Amount);

/// <summary>What a kept workbook says.</summary>
/// <param name="Problems">Each at its sheet, column and row; empty for none.</param>
/// <param name="Cards">Empty where something is wrong: all rows or none.</param>
public sealed record OpeningFile(string FileName, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<ProposedDepreciation> Proposals, IReadOnlyList<IntakeCard> Cards)
{
    public Money Value => Money.Sum(Cards.Select(card => card.Value));

    public Money Depreciation => Money.Sum(Cards.Select(card => card.Spec.Depreciation));
}
