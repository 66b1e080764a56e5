using Procurement.Documents.Openings;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;
using Procurement.Web.Imports;

namespace Procurement.Web.Assets.Intakes;

/// <summary>期初建账: reads what is pasted or uploaded and judges every row; nothing is written here.</summary>
public sealed class OpeningDesk(RegisterHost host, IntakeDesk desk, ImportDrafts drafts)
{
    /// <summary>Each row becomes as many fields as the sheet has columns; more belongs into the workbook.</summary>
    public const int MostPasted = 300;

    public async Task<OpeningRows> ReadAsync(Actor actor, OpeningTerms terms, string? text, CancellationToken cancel) =>
        await JudgeAsync(actor, terms, OpeningPaste.Read(text, await host.CatalogueAsync(cancel)), cancel);

    /// <summary>The same of rows that were mended in the preview.</summary>
    public async Task<OpeningRows> ReadAsync(Actor actor, OpeningTerms terms, IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> rows, CancellationToken cancel) =>
        await JudgeAsync(actor, terms, OpeningPaste.Read(rows, await host.CatalogueAsync(cancel)), cancel);

    /// <summary>What a kept workbook says.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/>: no such file of this sender.</exception>
    public async Task<OpeningFile> ReadAsync(Actor actor, OpeningTerms terms, Guid draft, CancellationToken cancel)
    {
        var (name, content) = await drafts.FindAsync(actor, draft, cancel);
        using var stream = new MemoryStream(content, writable: false);
        var sheet = OpeningWorkbook.Read(stream, await host.CatalogueAsync(cancel));
        var judge = await JudgeAsync(actor, terms, sheet.Lines.Select(line => line.Content), cancel);
        var judged = sheet.Lines.Select(line => (line.Row, line.Content, Judged: judge.Judge(line.Content))).ToList();
        var problems = sheet.Problems.Concat(judged.SelectMany(row => row.Judged.Problems.Select(problem =>
            new ImportProblem(sheet.PlaceOf(row.Row, problem.Field), problem.Message)))).ToList();
        return new OpeningFile(
            name, problems,
            [.. judged.Where(row => row.Judged.Proposed is not null).Select(row => new ProposedDepreciation(row.Row, row.Content, row.Judged.Card?.Spec.LifeMonths, row.Judged.Proposed!.Value))],
            problems.Count == 0 ? [.. judged.Select(row => row.Judged.Card!)] : []);
    }

    private async Task<OpeningRows> JudgeAsync(Actor actor, OpeningTerms terms, PastedOpenings pasted, CancellationToken cancel)
    {
        if (pasted.Rows.Count > MostPasted)
        {
            return new OpeningRows([], [$"一次最多粘贴 {MostPasted} 行，这里有 {pasted.Rows.Count} 行；请改用下面的工作簿，一次最多 {OpeningWorkbook.MostRows} 行。"]);
        }

        var judge = await JudgeAsync(actor, terms, pasted.Rows.Select(row => row.Content).OfType<OpeningContent>(), cancel);
        return new OpeningRows(
            [.. pasted.Rows.Select(row => Row(row, judge))],
            [.. pasted.Problems.Select(problem => problem.Row > 0 ? $"第 {problem.Row} 行：{problem.Message}" : problem.Message)]);
    }

    private static OpeningRow Row(PastedOpening row, OpeningJudge judge)
    {
        if (row.Content is not { } content)
        {
            return new OpeningRow(row.Row, row.Cells, null, null, [.. row.Problems.Select(problem => (problem.Column?.Field, problem.Message))]);
        }

        var judged = judge.Judge(content);
        return new OpeningRow(row.Row, row.Cells, judged.Card, judged.Proposed, judged.Problems);
    }

    private async Task<OpeningJudge> JudgeAsync(Actor actor, OpeningTerms terms, IEnumerable<OpeningContent> rows, CancellationToken cancel)
    {
        var taken = await desk.TakenAsync(actor, [.. rows.Select(row => row.CardNumber).OfType<string>().Distinct()], cancel);
        return new OpeningJudge(desk, terms.Day, terms.LifeReason, await desk.PlacesAsync(actor, cancel), taken);
    }
}
