using NodaTime;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Books;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Books;

/// <summary>账账 and 账实: statements with the figures of then.</summary>
public sealed class ReconciliationTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate YearEnd = new(2024, 12, 31);

    [Fact]
    public async Task Books_ThatAgree_AreStatedAndTheChecklistIsContent_UntilTheCardsMove()
    {
        await using var desk = await OpenAsync();

        // 72,000 over 72 months from May: eight charges of 1,000 by the end of the year.
        await SaveAsync(desk, "72000", "8000");
        var stated = await desk.Reconciliations.StateBooksAsync(desk.Desk.Manager, YearEnd, null, default);

        Assert.True(stated.Agrees);
        Assert.Equal(0, await PointAsync(desk, "booksWithBooks"));
        await desk.Desk.CardAsync("补记", "100.00", new LocalDate(2024, 11, 1));
        Assert.Equal(1, await PointAsync(desk, "booksWithBooks"));
        var kept = ReconciledFigures.ReadBooks(await desk.Comparisons.FindAsync(desk.Desk.Manager, stated.Id, default));
        Assert.Equal(Money.Parse("72000"), kept.Totals.CardValue);
    }

    [Theory]
    [InlineData("72000.01", "8000", "-0.01", "0.00")]
    [InlineData("72000", "7999.99", "0.00", "0.01")]
    [InlineData("72000", null, "0.00", "8000.00")]   // not given by class: differs by all of it
    public async Task Books_OneFenApart_NeedAnExplanation(string value, string? depreciation, string valueGap, string depreciationGap)
    {
        await using var desk = await OpenAsync();
        await SaveAsync(desk, value, depreciation);

        Assert.Equal("BK-EXPLAIN", (await RefusedAsync(() => desk.Reconciliations.StateBooksAsync(desk.Desk.Manager, YearEnd, " ", default))).Code);
        var stated = await desk.Reconciliations.StateBooksAsync(desk.Desk.Manager, YearEnd, "总账漏记，次月补记", default);

        Assert.False(stated.Agrees);
        var row = (await desk.Comparisons.ReadAsync(desk.Desk.Manager, YearEnd, default)).Comparison.Rows.Single(row => row.Class is LedgerClass.Equipment);
        Assert.Equal((valueGap, depreciationGap), (row.ValueDifference.ToString(), row.DepreciationDifference.ToString()));
    }

    [Fact]
    public async Task Balances_MissingWrongOrStale_AreRefused()
    {
        await using var desk = await OpenAsync();

        Assert.Equal("BK-STATE", (await RefusedAsync(() => desk.Reconciliations.StateBooksAsync(desk.Desk.Manager, YearEnd, null, default))).Code);
        Assert.Equal("BK-BALANCE", (await RefusedAsync(() => SaveAsync(desk, "100", "100.01"))).Code);
        Assert.Equal("BK-BALANCE", (await RefusedAsync(() => SaveAsync(desk, "-1", null))).Code);
        await SaveAsync(desk, "1", null);
        Assert.Equal("CC-CHANGED", (await RefusedAsync(() => SaveAsync(desk, "2", null))).Code);
        Assert.Equal(1L, await desk.Desk.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'books.balance'"));
    }

    [Fact]
    public async Task Things_ByAFinishedStocktakeOfTheYear_AgreeOnceEveryDifferenceIsSettled()
    {
        await using var desk = await OpenAsync();
        var (open, settled, other) = (await StocktakeAsync(desk, "2024-12-20", null), await StocktakeAsync(desk, "2024-12-25", "已找到，系登记位置有误"), await StocktakeAsync(desk, "2023-12-25", "x"));

        Assert.Equal("BK-STATE", (await RefusedAsync(() => desk.Reconciliations.StateThingsAsync(desk.Desk.Manager, YearEnd, other, null, default))).Code);
        Assert.Equal("BK-EXPLAIN", (await RefusedAsync(() => desk.Reconciliations.StateThingsAsync(desk.Desk.Manager, YearEnd, open, null, default))).Code);
        Assert.True((await desk.Reconciliations.StateThingsAsync(desk.Desk.Manager, YearEnd, settled, null, default)).Agrees);
        Assert.Equal(0, await PointAsync(desk, "booksWithThings"));
    }

    private async Task<BookDesk> OpenAsync()
    {
        var desk = await BookDesk.OpenAsync(databases);
        await desk.Desk.CardAsync("服务器", "72000.00", new LocalDate(2024, 5, 6), life: 72);
        return desk;
    }

    private static Task<BalancesAnswer> SaveAsync(BookDesk desk, string value, string? depreciation) => desk.Reconciliations.SaveBalancesAsync(
        desk.Desk.Manager, YearEnd, [new GivenBalance(LedgerClass.Equipment, Money.Parse(value), depreciation is null ? null : Money.Parse(depreciation))], 0, default);

    private static async Task<long> PointAsync(BookDesk desk, string key) =>
        (await desk.Reader.ReviewAsync(desk.Desk.Manager, FiscalYear.Of(2024), default)).Checklist.Points.Single(point => point.Key == key).Count;

    /// <summary>A finished stock-take in which the one card was missing.</summary>
    private static async Task<Guid> StocktakeAsync(BookDesk desk, string day, string? decision)
    {
        var id = desk.Desk.NewId();
        await using var command = desk.Desk.Register.Host.Database.Source.CreateCommand(
            $$"""
            with taken as (
                insert into stocktakes (department_id, id, number, title, as_of, scope, status, item_count, opened_by_name, opened_at, row_version)
                values ('{{desk.Desk.DepartmentId}}', '{{id}}', 'PD-{{day}}', '年终盘点', '{{day}}', '{}', 'finished', 1, '李四', now(), 1) returning id)
            insert into stocktake_items (department_id, stocktake_id, card_id, unit_id, card_number, name, code, kind, measure_unit, quantity, value, result, decision, disputed, row_version)
            select card.department_id, taken.id, card.id, card.unit_id, card.card_number, card.name, card.code, card.kind, card.measure_unit, 1, 1, 'shortage', $1, false, 1 from taken, asset_cards card
            """);
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = (object?)decision ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync();
        return id;
    }

    private static async Task<RuleViolation> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation;
}
