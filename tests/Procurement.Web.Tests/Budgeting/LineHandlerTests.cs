using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>Adding, changing and deleting lines of a draft year on a real PostgreSQL.</summary>
public sealed class LineHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task AddAsync_SoundLine_StandsLastInTheYearAndInTheAuditTrail()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        await desk.AddAsync(desk.Draft);

        var second = await desk.AddAsync(desk.Draft with { ItemName = " 便携式计算机 ", Code = "A02010108" });

        Assert.Equal(1, second.RowVersion);
        Assert.Equal("便携式计算机/1/2024", await desk.Register.ScalarAsync<string>(
            $"select item_name || '/' || position || '/' || fiscal_year from procurement_lines where id = '{second.Id}'"));
        Assert.Equal("line.add 张三（zhang） 便携式计算机", await desk.Register.ScalarAsync<string>(
            $"select action || ' ' || actor_name || ' ' || subject_label from audit_records where subject_id = '{second.Id}' and before is null"));
    }

    [Fact]
    public async Task ChangeAsync_NewPrice_KeepsTheFormerWordingAndRecordsBoth()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);

        var saved = await desk.ChangeAsync(line, desk.Draft with { UnitPrice = UnitPrice.FromYuan(5000.5m), Amount = Money.FromYuan(10_001m) });

        Assert.Equal(2, saved.RowVersion);
        Assert.Contains(saved.Warnings, warning => warning.Code == "PR-FUNDING" && warning.Message.Contains("1.00元", StringComparison.Ordinal));
        Assert.True(await desk.Register.ScalarAsync<bool>(
            "select former.amount = 10000 and line.amount = 10001 and former.superseded_at = line.recorded_at and former.recorded_at < line.recorded_at "
            + "from superseded_lines former join procurement_lines line on line.id = former.line_id"));
        Assert.True(await desk.Register.ScalarAsync<bool>(
            "select before::jsonb ->> 'amount' = '10000.00' and after::jsonb ->> 'amount' = '10001.00' from audit_records where action = 'line.change'"));
    }

    [Fact]
    public async Task ChangeAsync_NothingDifferent_WritesNothing()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);

        var saved = await desk.ChangeAsync(line, desk.Draft with { MeasureUnit = "台 " });

        Assert.Equal(1, saved.RowVersion);
        Assert.Equal((0L, 1L), (await desk.CountAsync("superseded_lines"), await desk.CountAsync("audit_records where action like 'line.%'")));
    }

    [Fact]
    public async Task ChangeAsync_SomebodyElseWasFaster_ShowsMineTheirsAndBeforeAndWhoItWas()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);
        var other = desk.Clerk with { AccountId = new Guid("0197a000-0000-7000-8000-000000000002"), Name = "李四（li）" };
        var theirs = await desk.Handler.ChangeAsync(other, line.Id, 1, desk.Draft with { MeasureUnit = "套" }, CancellationToken.None);

        var refusal = await RefusedAsync(() => desk.ChangeAsync(line, desk.Draft with { ItemName = "台式机" }));

        var conflict = Assert.IsType<LineChangedMeanwhile>(refusal);
        Assert.Equal(("套", 2, "台", "李四（li）"), (conflict.Current.MeasureUnit, conflict.CurrentVersion, conflict.Before!.MeasureUnit, conflict.ChangedBy));
        Assert.Equal(3, (await desk.ChangeAsync(theirs, desk.Draft with { ItemName = "台式机" })).RowVersion);
    }

    [Fact]
    public async Task DeleteAsync_LineOfADraft_IsGoneButNotForgotten()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);

        await desk.Handler.DeleteAsync(desk.Clerk, line.Id, line.RowVersion, CancellationToken.None);

        Assert.Equal((0L, 1L), (await desk.CountAsync("procurement_lines"), await desk.CountAsync("superseded_lines")));
        Assert.Equal("台式计算机", await desk.Register.ScalarAsync<string>(
            "select before::jsonb ->> 'itemName' from audit_records where action = 'line.delete' and after is null"));
        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.ChangeAsync(line, desk.Draft)));
    }

    [Theory]
    [InlineData("submitted")]
    [InlineData("approved")]
    public async Task EveryEdit_YearIsNoDraft_IsRefusedAndWritesNothing(string status)
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);
        await desk.SetYearAsync(status);

        Assert.IsType<YearNotDraft>(await RefusedAsync(() => desk.AddAsync(desk.Draft)));
        Assert.IsType<YearNotDraft>(await RefusedAsync(() => desk.ChangeAsync(line, desk.Draft with { ItemName = "别的" })));
        Assert.IsType<YearNotDraft>(await RefusedAsync(() => desk.Handler.DeleteAsync(desk.Clerk, line.Id, 1, CancellationToken.None)));
        Assert.IsType<YearNotDraft>(await RefusedAsync(() => desk.Handler.AddManyAsync(desk.Clerk, LineDesk.Year, [desk.Draft], CancellationToken.None)));
        Assert.Equal((1L, 1L), (await desk.CountAsync("procurement_lines"), await desk.CountAsync("audit_records where action like 'line.%'")));
    }

    [Fact]
    public async Task AddManyAsync_OneRowIsWrong_NoneIsAddedAndTheRowIsNamed()
    {
        await using var desk = await LineDesk.OpenAsync(databases);

        var refusal = await RefusedAsync(() => desk.Handler.AddManyAsync(
            desk.Clerk, LineDesk.Year, [desk.Draft, desk.Draft with { ItemName = " " }], CancellationToken.None));

        var refused = Assert.Single(Assert.IsType<LinesRefused>(refusal).Rows);
        Assert.Equal((1, LineFields.ItemName), (refused.Index, Assert.Single(refused.Problems).Field));
        Assert.Equal(0L, await desk.CountAsync("procurement_lines"));
    }

    [Fact]
    public async Task AddManyAsync_TwentyRows_StandInTheirOrder()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var drafts = Enumerable.Range(1, 20).Select(number => desk.Draft with { ItemName = $"物品{number:00}" }).ToList();

        await desk.Handler.AddManyAsync(desk.Clerk, LineDesk.Year, drafts, CancellationToken.None);

        Assert.Equal(
            drafts.Select(draft => draft.ItemName),
            await desk.Register.ScalarAsync<string[]>("select array_agg(item_name order by position, id) from procurement_lines"));
        Assert.Equal(20L, await desk.CountAsync("audit_records where action like 'line.%'"));
    }

    [Fact]
    public async Task AddAsync_TheSameFormTwice_AddsOneLine()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var clerk = desk.Clerk with { Key = new ActKey("form-1", "same") };

        var first = await desk.Handler.AddAsync(clerk, desk.Draft, CancellationToken.None);
        var again = await desk.Handler.AddAsync(clerk, desk.Draft, CancellationToken.None);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(1L, await desk.CountAsync("procurement_lines"));
    }

    [Fact]
    public async Task EveryEdit_LineOfAUnitOrDepartmentThatTheActorDoesNotSee_IsNotFound()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);
        var other = await desk.Register.ImportAsync(Bundles.Department("901"));
        Actor[] strangers = [desk.Clerk with { Units = [new Guid("0197a000-0000-7000-8000-000000000009")] }, desk.Clerk with { DepartmentId = other.DepartmentId }];

        foreach (var stranger in strangers)
        {
            Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Handler.AddAsync(stranger, desk.Draft, CancellationToken.None)));
            Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Handler.ChangeAsync(stranger, line.Id, 1, desk.Draft, CancellationToken.None)));
            Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Handler.DeleteAsync(stranger, line.Id, 1, CancellationToken.None)));
        }
    }

    [Fact]
    public async Task ChangeAsync_TenAtOnce_OneWinsAndTheOthersAreShownTheConflict()
    {
        await using var desk = await LineDesk.OpenAsync(databases);
        var line = await desk.AddAsync(desk.Draft);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            try
            {
                await desk.ChangeAsync(line, desk.Draft with { ItemName = $"计算机{number}" });
                return null;
            }
            catch (RuleViolationException refusal)
            {
                return refusal.Violation;
            }
        }));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(9, outcomes.OfType<LineChangedMeanwhile>().Count());
        Assert.Equal(1L, await desk.CountAsync("superseded_lines"));
    }

    private static async Task<RuleViolation> RefusedAsync<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation;
}
