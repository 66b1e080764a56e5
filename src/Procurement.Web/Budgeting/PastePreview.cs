using Procurement.Documents.Pasting;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Reads pasted rows, judges them by the rules of lines, and adds them once nothing is wrong.</summary>
public sealed class PastePreview(RegisterHost host, BudgetDesk desk, LineHandler lines)
{
    /// <summary>Each row becomes twenty fields of the preview; more belongs into a workbook.</summary>
    public const int MostRows = 500;

    public async Task<PastedRows> ReadAsync(Actor actor, FiscalYear year, string? text, CancellationToken cancel)
    {
        var context = await ContextAsync(actor, year, cancel);
        return await JudgeAsync(LinePaste.Read(text, context), year, cancel);
    }

    /// <summary>The same of rows that were mended in the preview.</summary>
    public async Task<PastedRows> ReadAsync(
        Actor actor, FiscalYear year, IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows, CancellationToken cancel)
    {
        var context = await ContextAsync(actor, year, cancel);
        return await JudgeAsync(LinePaste.Read(rows, context), year, cancel);
    }

    /// <exception cref="RuleViolationException">What <see cref="LineHandler.AddManyAsync(Actor, FiscalYear, IReadOnlyList{LineDraft}, CancellationToken)"/> refuses.</exception>
    public Task<LinesAdded> AddAsync(Actor actor, FiscalYear year, PastedRows rows, CancellationToken cancel) => rows.IsSound
        ? lines.AddManyAsync(actor, year, [.. rows.Rows.Select(row => row.Draft!)], cancel)
        : throw new ArgumentException("Rows with problems are not added.", nameof(rows));

    private async Task<PasteContext> ContextAsync(Actor actor, FiscalYear year, CancellationToken cancel) => new(
        year, [.. (await desk.ProjectsAsync(actor, year, cancel)).Select(LineTexts.Project)], await host.CatalogueAsync(cancel));

    private async Task<PastedRows> JudgeAsync(PastedLines pasted, FiscalYear year, CancellationToken cancel)
    {
        if (pasted.Lines.Count > MostRows)
        {
            return new PastedRows([], [$"一次最多粘贴 {MostRows} 行，请分批粘贴，或用工作簿导入。"]);
        }

        var rules = await lines.RulesAsync(cancel);
        return new PastedRows(
            [.. pasted.Lines.Select(line => Row(line, rules, year))],
            [.. pasted.Problems.Select(problem => problem.Row > 0 ? $"第 {problem.Row} 行：{problem.Message}" : problem.Message)]);
    }

    private static PastedRow Row(PastedLine line, LineRules rules, FiscalYear year)
    {
        if (line.Line is not { } content)
        {
            return new PastedRow(line.Row, line.Cells, null, [.. line.Problems.Select(AtItsColumn)], []);
        }

        var draft = LineTexts.Draft(content, onlySource: null, fixedAssetReason: null);
        var refusals = rules.Refusals(draft, year).Select(problem => problem.Code == "LN-ASSET"
            ? problem with { Field = LineFields.FixedAsset, Message = "与资产分类规则不同的决定要写理由；这里请留空，录入后再在明细中修改。" }
            : problem).ToList();
        return new PastedRow(line.Row, line.Cells, refusals.Count == 0 ? draft : null, refusals, rules.Warnings(draft, year));
    }

    /// <summary>Here year, unit and project have a column each, which are one field of the desk.</summary>
    private static LineProblem AtItsColumn(PasteProblem problem) =>
        LineTexts.Problem(problem) is var told && problem.Column is { } column ? told with { Field = column.Field } : told;
}

/// <summary>A row of the preview.</summary>
/// <param name="Number">As first pasted, from 1.</param>
/// <param name="Cells">In the order of <see cref="PasteColumn.All"/>.</param>
/// <param name="Draft">Null where something is wrong.</param>
public sealed record PastedRow(
    int Number, IReadOnlyList<string> Cells, LineDraft? Draft, IReadOnlyList<LineProblem> Problems, IReadOnlyList<LineProblem> Warnings)
{
    /// <summary>What is wrong with a cell; a split as a whole is told under the first source.</summary>
    public LineProblem? Of(PasteColumn column)
    {
        var field = LineTexts.FieldOf(new PasteProblem(Number, column, ""));
        return Problems.FirstOrDefault(problem => problem.Field == column.Field
            || (problem.Field == field && (field != LineFields.Project || column.Field == field))
            || (problem.Field == LineFields.Funding && field == FundingSource.GeneralPublicBudget.Key()));
    }
}

/// <param name="Problems">What concerns no single row.</param>
public sealed record PastedRows(IReadOnlyList<PastedRow> Rows, IReadOnlyList<string> Problems)
{
    public int Wrong => Rows.Count(row => row.Draft is null);

    /// <summary>The numbers of the rows to mend, the first ten.</summary>
    public string WrongRows => string.Join('、', Rows.Where(row => row.Draft is null).Take(10).Select(row => row.Number)) + (Wrong > 10 ? " 等" : "");

    public bool IsSound => Problems.Count == 0 && Rows.Count > 0 && Wrong == 0;

    /// <summary>What somebody should look at, row by row.</summary>
    public IReadOnlyList<string> Warnings => [.. Rows.SelectMany(row => row.Warnings.Select(warning => $"第 {row.Number} 行：{warning.Message}"))];

    public Money Amount => Money.Sum(Rows.Select(row => row.Draft?.Amount ?? Money.Zero));
}
