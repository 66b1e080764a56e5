using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Assets;
using Procurement.Data.Books;
using Procurement.Data.Model;
using Procurement.Domain.Books;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Web.Checks;

namespace Procurement.Web.Books;

/// <summary>Draws up the checklist of a year: for the page that shows it, and once more under the lock as the year is closed.</summary>
public sealed class ClosingReview(CheckHandler checks)
{
    private const int Named = 5;

    /// <summary>The connection is the context's, with one transaction open.</summary>
    public async Task<BookReview> ReviewAsync(RegisterContext context, NpgsqlConnection connection, FiscalYear year, CancellationToken cancel)
    {
        var scope = new BookScope(context.DepartmentId);
        var byClass = await RollForwardQuery.ReadAsync(connection, scope, year, RollBy.Class, withDepreciation: true, cancel);
        var byRow = await RollForwardQuery.ReadAsync(connection, scope, year, RollBy.Row, withDepreciation: false, cancel);
        var rows = await HoldingQuery.SumAllAsync(context, AssetBooks.EndOf(year), null, cancel);
        var points = new List<ClosingPoint>();
        points.AddRange(await WaitingAsync(connection, context.DepartmentId, year, cancel));
        points.Add(Sums(year, [.. RollForwardCheck.Find(byClass), .. RollForwardCheck.Find(byRow), .. RollForwardCheck.Prints(byRow, rows), .. await FollowsAsync(context, byClass, cancel)]));
        points.AddRange(await FindingsAsync(context.DepartmentId, year, cancel));
        points.AddRange(await ReconciledAsync(context, byClass, cancel));
        var ordered = points.OrderBy(point => point.Weight).ToList();
        return new BookReview(new ClosedFigures(byClass, byRow, rows), new ClosingChecklist(ordered));
    }

    private static async Task<IReadOnlyList<ClosingPoint>> WaitingAsync(NpgsqlConnection connection, Guid department, FiscalYear year, CancellationToken cancel)
    {
        var proposals = await ClosingQuery.ProposalsAsync(connection, department, year, cancel);
        var movements = await ClosingQuery.MovementsAsync(connection, department, year, incoming: false, cancel);
        var incoming = await ClosingQuery.MovementsAsync(connection, department, year, incoming: true, cancel);
        var stocktakes = await ClosingQuery.StocktakesAsync(connection, department, year, cancel);
        var lifeless = await ClosingQuery.WithoutLifeAsync(connection, department, year, cancel);
        return
        [
            Point("proposals", "已验收未建卡", ClosingWeight.Blocks, proposals, "已验收的资产还没有建卡；请建卡，或注明原因不建卡。", "/cards/proposals"),
            Point("movements", "未办结的变动单", ClosingWeight.Blocks, movements, "本年度的变动单还是草稿、待审批或已退回；请办结或撤回。", "/movements"),
            Point("incoming", "待接收的跨部门调入", ClosingWeight.Blocks, incoming, "其他部门划来的资产还没有入账；请接收或退回。", "/movements"),
            Point("stocktakes", "未完成的盘点", ClosingWeight.Blocks, stocktakes, "盘点结果还没有定下来；请完成或取消盘点。", "/stocktakes"),
            Point("lives", "没有折旧年限的卡片", ClosingWeight.Warns, lifeless, "这些卡片没有计提折旧；请用折旧年限调整补上年限。", "/cards"),
        ];
    }

    private static ClosingPoint Sums(FiscalYear year, IReadOnlyList<RollMismatch> mismatches) => new(
        "sums", "增减变动表", ClosingWeight.Blocks, mismatches.Count, mismatches.Count == 0 ? "期初加增减等于期末，各行各列都相符。" : "增减变动表不平；请核对下列各处的登记。",
        $"/books/{year}", [.. mismatches.Take(Named).Select(mismatch => mismatch.Message)]);

    /// <summary>A year begins with what the year before was closed with.</summary>
    private static async Task<IReadOnlyList<RollMismatch>> FollowsAsync(RegisterContext context, RollForward table, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(table.Year.Number - 1))
        {
            return [];
        }

        var before = FiscalYear.Of(table.Year.Number - 1);
        var summary = await context.AssetYears.Where(row => row.FiscalYear == before).Select(row => row.Summary).SingleOrDefaultAsync(cancel);
        return ClosingSummary.Read(summary) is { } closed ? RollForwardCheck.Follow(closed.ByClass, table) : [];
    }

    /// <summary>What the checks find in the cards as of 31 December, as the disclosure of the next year will print them.</summary>
    private async Task<IReadOnlyList<ClosingPoint>> FindingsAsync(Guid department, FiscalYear year, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year.Number + 1))
        {
            return [];
        }

        var next = FiscalYear.Of(year.Number + 1);
        var found = (await checks.RunAsync(department, next, null, cancel)).Findings
            .Where(finding => finding.Rule.StartsWith("AS-", StringComparison.Ordinal) || finding.Rule == "CA-CARD").ToLookup(finding => finding.Severity);
        return
        [
            Found("errors", "卡片核对的错误", ClosingWeight.Blocks, [.. found[Severity.Error]], next),
            Found("warnings", "卡片核对的提醒", ClosingWeight.Warns, [.. found[Severity.Warning]], next),
        ];
    }

    private static ClosingPoint Found(string key, string title, ClosingWeight weight, IReadOnlyList<Finding> findings, FiscalYear next) => new(
        key, title, weight, findings.Count, findings.Count == 0 ? "没有发现问题。" : "核对发现卡片登记有问题；请逐条查看。", $"/disclosures/{next}",
        [.. findings.Take(Named).Select(finding => $"{finding.Place}：{finding.Message}")]);

    private static async Task<IReadOnlyList<ClosingPoint>> ReconciledAsync(RegisterContext context, RollForward table, CancellationToken cancel)
    {
        var day = AssetBooks.EndOf(table.Year);
        var made = await context.Reconciliations.AsNoTracking().Where(row => row.AsOf == day).OrderByDescending(row => row.RecordedAt).ToListAsync(cancel);
        var books = made.Find(row => row.Kind is ReconciliationKind.BooksWithBooks);
        var things = made.Find(row => row.Kind is ReconciliationKind.BooksWithThings);
        return
        [
            Stated("booksWithBooks", "账账核对", day, books is null ? "没有 12 月 31 日的账账核对记录；请与总账核对。"
                : !SameCards(books, table) ? "账账核对之后账面又有变动；请重新核对。"
                : !books.Agrees ? "账账核对有差异，已写明说明。"
                : null),
            Stated("booksWithThings", "账实核对", day, things is null ? "没有本年度的账实核对记录；请选定一次已完成的盘点。" : !things.Agrees ? "账实核对有差异，已写明说明。" : null),
        ];
    }

    private static bool SameCards(Reconciliation books, RollForward table)
    {
        var then = ReconciledFigures.ReadBooks(books).Rows.ToDictionary(row => EnumKey.Of(row.Class), row => (row.CardValue, row.CardDepreciation));
        return table.Rows.All(row => then.GetValueOrDefault(row.Key) == (row.Closing.Value, row.Closing.Depreciation));
    }

    private static ClosingPoint Stated(string key, string title, NodaTime.LocalDate day, string? complaint) => new(
        key, title, ClosingWeight.Warns, complaint is null ? 0 : 1, complaint ?? "已核对相符。", $"/books/reconciliation?on={day:uuuu-MM-dd}", []);

    private static ClosingPoint Point(string key, string title, ClosingWeight weight, Waiting waiting, string advice, string href) =>
        new(key, title, weight, waiting.Count, waiting.Count == 0 ? "没有。" : advice, href, waiting.Names);
}

/// <param name="Figures">What the year would be closed with.</param>
public sealed record BookReview(ClosedFigures Figures, ClosingChecklist Checklist);
