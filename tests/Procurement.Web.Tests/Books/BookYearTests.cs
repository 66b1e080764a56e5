using NodaTime;
using Procurement.Data.Books;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Books;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Books;

/// <summary>结账 and 反结账 on a real database.</summary>
public sealed class BookYearTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate May = new(2024, 5, 6);
    private static readonly LocalDate NextMay = new(2025, 5, 6);

    [Fact]
    public async Task Close_WithoutAcknowledgingWarnings_IsRefused_ThenKeepsTheFiguresAndTheTrail()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        await desk.Desk.CardAsync("服务器", "72000.00", May, life: 72);

        // Nobody compared with the general ledger, nobody took stock.
        var refusal = await RefusedAsync(() => desk.CloseAsync(2024, confirmed: false));
        Assert.Equal("BK-WARNINGS", refusal.Code);
        Assert.Contains("账账核对", refusal.Message, StringComparison.Ordinal);
        var closed = await desk.CloseAsync(2024);

        Assert.Equal((AssetYearStatus.Closed, 1), (closed.Status, closed.RowVersion));
        var view = await desk.Reader.YearAsync(desk.Desk.Manager, FiscalYear.Of(2024), RollBy.Class, true, default);
        Assert.Equal(Money.Parse("72000"), view.Closed!.ByClass.Total.Closing.Value);
        Assert.Equal(Money.Parse("8000"), view.Closed.ByClass.Total.Closing.Depreciation);   // May to December, 1,000 each
        Assert.Empty(view.Moved);
        Assert.Equal("李四（li）", view.State.Row!.ClosedByName);
        Assert.Equal(1L, await desk.Desk.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'books.close' and subject_label = '2024 年度资产账'"));
    }

    [Fact]
    public async Task Close_MovementStillWaiting_IsRefusedByName()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var card = await desk.Desk.CardAsync("打印机", "3000.00", May);
        await desk.Desk.Movements.SubmitAsync(desk.Desk.Manager, Scrap(card, May), default);

        var refusal = await RefusedAsync(() => desk.CloseAsync(2024));

        Assert.Equal("BK-BLOCKED", refusal.Code);
        Assert.Contains("未办结的变动单 1 项", refusal.Message, StringComparison.Ordinal);
        var point = (await desk.Reader.ReviewAsync(desk.Desk.Manager, FiscalYear.Of(2024), default)).Checklist.Blocking.Single();
        Assert.StartsWith("BD2024-", Assert.Single(point.Details), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_OutOfOrderOrSomeUnitsOnlyOrStale_IsRefused()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        await desk.CloseAsync(2023);

        Assert.Equal("BK-ORDER", (await RefusedAsync(() => desk.CloseAsync(2025))).Code);
        Assert.Equal("CC-CHANGED", (await RefusedAsync(() => desk.CloseAsync(2023))).Code);
        Assert.Equal("BK-CLOSED", (await RefusedAsync(() => desk.CloseAsync(2023, version: 1))).Code);
        Assert.Equal("BK-UNITS", (await RefusedAsync(() => desk.CloseAsync(2024, by: desk.Desk.Manager with { Units = [desk.Desk.UnitId] }))).Code);
        await desk.CloseAsync(2024);
    }

    [Fact]
    public async Task ClosedYear_TakesNoMovement_UntilAnotherPersonReopensIt()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var card = await desk.Desk.CardAsync("打印机", "3000.00", May, quantity: "3");
        var closed = await desk.CloseAsync(2024);
        Assert.Equal("AL-CLOSED", (await RefusedAsync(() => desk.Desk.DoAsync(Scrap(card, new LocalDate(2024, 12, 31))))).Code);
        await desk.Desk.DoAsync(Scrap(card, NextMay));

        var asked = await desk.Years.RequestReopeningAsync(desk.Desk.Manager, new DecideBooks(FiscalYear.Of(2024), closed.RowVersion, "漏记一笔改良"), default);
        Assert.Equal("BK-SELF", (await RefusedAsync(() => desk.Years.ReopenAsync(desk.Desk.Manager, new DecideBooks(FiscalYear.Of(2024), asked.RowVersion, null), default))).Code);
        Assert.Equal("AL-CLOSED", (await RefusedAsync(() => desk.Desk.CardAsync("补记", "1000.00", May))).Code);
        await desk.Years.ReopenAsync(desk.Desk.Approver, new DecideBooks(FiscalYear.Of(2024), asked.RowVersion, "同意"), default);
        await desk.Desk.CardAsync("补记", "1000.00", May);

        Assert.Equal(AssetYearStatus.Open, (await desk.Reader.StateAsync(desk.Desk.Manager, FiscalYear.Of(2024), default)).Status);
        Assert.Equal(3L, await desk.Desk.Register.ScalarAsync<long>("select count(*) from audit_records where subject_kind = 'assetYear'"));
    }

    [Fact]
    public async Task Closing_WhileAMovementIsWritten_WaitsAndCountsIt()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var (written, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());

        var moving = desk.Desk.Acts.RunAsync(desk.Desk.Manager, async act =>
        {
            var answer = await desk.CardAsync(act, AssetKind.Equipment, May, "12345.67", AssetWay.OtherIn, life: 72);
            await act.Context.SaveChangesAsync();
            written.SetResult();
            await mayEnd.Task;
            return answer;
        }, default);
        await await Task.WhenAny(written.Task, moving);
        var closing = desk.CloseAsync(2024);
        Assert.False(await EndsWithinAsync(closing, 400));
        mayEnd.SetResult();
        await moving;
        await closing;

        var view = await desk.Reader.YearAsync(desk.Desk.Manager, FiscalYear.Of(2024), RollBy.Class, true, default);
        Assert.Equal(Money.Parse("12345.67"), view.Closed!.ByClass.Total.Closing.Value);
        Assert.Empty(view.Moved);
        Assert.Equal(0, await LateEntriesAsync(desk));
    }

    [Fact]
    public async Task Movement_WhileAYearIsClosed_WaitsAndIsRefused()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var (held, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());

        var closing = desk.Desk.Acts.RunAsync(desk.Desk.Manager, async act =>
        {
            var books = await BooksLock.AloneAsync(act);
            books.Close(FiscalYear.Of(2024), new LocalDate(2025, 1, 5));
            held.SetResult();
            await mayEnd.Task;
            return 0;
        }, default);
        await await Task.WhenAny(held.Task, closing);
        var moving = desk.Desk.Movements.SubmitAsync(desk.Desk.Manager, Received(desk, "1.00"), default);
        Assert.False(await EndsWithinAsync(moving, 400));
        mayEnd.SetResult();
        await closing;

        Assert.Equal("AL-CLOSED", (await RefusedAsync(() => moving)).Code);
        Assert.Equal(0L, await desk.Desk.Register.ScalarAsync<long>("select count(*) from asset_entries"));
    }

    [Fact]
    public async Task ManyMovementsAndAClosingAtOnce_LeaveNoEntryBehindTheClosing()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var desk = await BookDesk.OpenAsync(databases);
            var movements = Enumerable.Range(0, 4).Select(_ => TryAsync(() => desk.CardAsync(AssetKind.Equipment, May, "100.00", AssetWay.OtherIn, life: 72)));
            var outcomes = await Task.WhenAll([.. movements, TryAsync(() => desk.CloseAsync(2024))]);

            Assert.All(outcomes, code => Assert.True(code is null or "AL-CLOSED", code));
            Assert.Null(outcomes[^1]);
            var counted = outcomes.SkipLast(1).Count(code => code is null);
            var view = await desk.Reader.YearAsync(desk.Desk.Manager, FiscalYear.Of(2024), RollBy.Class, true, default);
            Assert.Equal(Money.FromYuan(100m * counted), view.Closed!.ByClass.Total.Closing.Value);
            Assert.Equal(0, await LateEntriesAsync(desk));
        }
    }

    [Fact]
    public async Task Import_IntoAClosedYear_IsRefusedAtItsPlace_AndALaterCardIsTaken()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var register = desk.Desk.Register;
        var bundle = OneCard("K-1", "5000.00", May);
        await register.ImportAsync(bundle);
        await desk.CloseAsync(2024);

        var added = await register.TryImportAsync(null, OneCard("K-2", "100.00", new LocalDate(2024, 12, 31)));
        var corrected = await register.TryImportAsync(null, OneCard("K-1", "6000.00", May));
        var moved = await register.TryImportAsync(null, OneCard("K-1", "5000.00", new LocalDate(2025, 3, 1)));

        Assert.Contains("2024 年度资产账已结账，卡片“K-2”", Assert.Single(added.Problems).Message, StringComparison.Ordinal);
        Assert.NotEqual("", added.Problems[0].Place);
        Assert.Contains("不能再用导入更正", Assert.Single(corrected.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("不能再用导入更正", Assert.Single(moved.Problems).Message, StringComparison.Ordinal);
        Assert.False(added.Written || corrected.Written || moved.Written);
        await register.ImportAsync(bundle);   // what the register says already is no change
        await register.ImportAsync(OneCard("K-3", "100.00", new LocalDate(2025, 1, 1)));
        Assert.Equal(0, await LateEntriesAsync(desk));
    }

    [Fact]
    public async Task Import_WhileAYearIsClosed_WaitsAndIsRefused()
    {
        await using var desk = await BookDesk.OpenAsync(databases);
        var (held, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var closing = desk.Desk.Acts.RunAsync(desk.Desk.Manager, async act =>
        {
            var books = await BooksLock.AloneAsync(act);
            books.Close(FiscalYear.Of(2024), new LocalDate(2025, 1, 5));
            held.SetResult();
            await mayEnd.Task;

            // Points at the department's row, for which the import waits by now: no ring.
            act.Context.Add(new AssetYear { DepartmentId = act.Actor.DepartmentId, FiscalYear = FiscalYear.Of(2024), Status = AssetYearStatus.Closed, RowVersion = 1 });
            return 0;
        }, default);
        await await Task.WhenAny(held.Task, closing);
        var importing = desk.Desk.Register.TryImportAsync(null, OneCard("K-1", "5000.00", May));
        Assert.False(await EndsWithinAsync(importing, 400));
        mayEnd.SetResult();
        await closing;

        Assert.Contains("已结账", Assert.Single((await importing).Problems).Message, StringComparison.Ordinal);
    }

    private static MovementDraft Scrap(Guid card, LocalDate day) =>
        new(MovementKind.Disposal, AssetWay.Scrapping, day, "已达使用年限", "鉴定意见", [new MovementItemDraft(card, Quantity.Of(1m))]);

    private static RegisterBundle OneCard(string number, string value, LocalDate acquiredOn)
    {
        var bundle = Bundles.Department().WithCard(number, value);
        return bundle with { Cards = [bundle.Cards[0] with { AcquiredOn = acquiredOn }] };
    }

    private static MovementDraft Received(BookDesk desk, string value)
    {
        var day = new LocalDate(2024, 12, 15);
        var spec = new CardSpec("台式计算机", Domain.Catalogue.CatalogueEdition.Of2022, "A02010105", AssetKind.Equipment, "台", day);
        return new MovementDraft(
            MovementKind.Intake, AssetWay.OtherIn, day, "登记", "", [new MovementItemDraft(null, Quantity.Of(1m), Money.Parse(value), null, Procurement.Web.Movements.MovementJson.Write(spec))], desk.Desk.UnitId);
    }

    /// <summary>Entries within the closed years that were recorded after the closing.</summary>
    private static Task<long> LateEntriesAsync(BookDesk desk) => desk.Desk.Register.ScalarAsync<long>(
        """
        select count(*) from asset_entries entry join asset_books books using (department_id) join asset_years year using (department_id)
        where entry.effective_on <= books.closed_through and entry.recorded_at > year.closed_at
        """);

    private static async Task<bool> EndsWithinAsync(Task task, int milliseconds) => await Task.WhenAny(task, Task.Delay(milliseconds)) == task;

    private static async Task<RuleViolation> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation;

    private static async Task<string?> TryAsync<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Violation.Code;
        }
    }
}
