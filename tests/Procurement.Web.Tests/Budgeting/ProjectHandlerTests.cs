using Procurement.Data.Acts;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>Projects of a draft: names, codes, and a budget that is a ledger.</summary>
public sealed class ProjectHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task Change_Budget_AddsTheDifferenceToTheLedger()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var project = await desk.ProjectAsync("办公设备");

        var changed = await desk.Projects.ChangeAsync(desk.Clerk, Change(project, "办公设备购置", "9500.00"), CancellationToken.None);
        var same = await desk.Projects.ChangeAsync(desk.Clerk, Change(project, "办公设备购置", "9500.00") with { RowVersion = changed.RowVersion }, CancellationToken.None);

        Assert.Equal(project.RowVersion + 1, changed.RowVersion);
        Assert.Equal(changed, same);   // a change of nothing counts nothing
        Assert.Equal("10000.00, -500.00", await desk.Register.ScalarAsync<string>(
            $"select string_agg(amount::text, ', ' order by recorded_at) from budget_entries where project_id = '{project.Id}'"));
        Assert.Equal(1L, await desk.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'project.change'"));
    }

    [Fact]
    public async Task Add_NameOrCodeTaken_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var unit = (await desk.ProjectAsync("信息化")).UnitId;
        await desk.Projects.AddAsync(desk.Clerk, new AddProject(BudgetDesk.Year, unit, " 物业 ", "X1", Money.Parse("100.00")), CancellationToken.None);
        Task<RuleViolation> Refusal(string name, string? code) => BudgetDesk.RefusalAsync(
            () => desk.Projects.AddAsync(desk.Clerk, new AddProject(BudgetDesk.Year, unit, name, code, Money.Zero), CancellationToken.None));

        Assert.Equal(new ProjectNameTaken("物业", BudgetDesk.Year), await Refusal("物业", null));
        Assert.Equal(new ProjectCodeTaken("X1", "物业"), await Refusal("保安", "X1"));
        Assert.IsType<ProjectFieldWrong>(await Refusal(" ", null));
        Assert.IsType<NothingFound>(await BudgetDesk.RefusalAsync(
            () => desk.Projects.AddAsync(desk.Clerk, new AddProject(BudgetDesk.Year, desk.DepartmentId, "保安", null, Money.Zero), CancellationToken.None)));
    }

    [Fact]
    public async Task Add_OneNameByManyAtOnce_StandsOnce()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var unit = (await desk.ProjectAsync("信息化")).UnitId;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await desk.Projects.AddAsync(desk.Clerk, new AddProject(BudgetDesk.Year, unit, "物业", null, Money.Zero), CancellationToken.None);
                return null;
            }
            catch (RuleViolationException refused)
            {
                return refused.Violation;
            }
        })));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(3, outcomes.OfType<ProjectNameTaken>().Count());
    }

    [Fact]
    public async Task Delete_OnlyWhatNeverHadALine()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var (full, unit) = (await desk.ProjectAsync("信息化"), (await desk.ProjectAsync("信息化")).UnitId);
        var empty = await desk.Projects.AddAsync(desk.Clerk, new AddProject(BudgetDesk.Year, unit, "物业", null, Money.Parse("1.00")), CancellationToken.None);
        Task Delete(Guid id, int version) => desk.Projects.DeleteAsync(desk.Clerk, new DeleteProject(id, version), CancellationToken.None);

        await Delete(empty.Id, empty.RowVersion);
        Assert.Equal(new ProjectHasLines("信息化", 1), await BudgetDesk.RefusalAsync(() => Delete(full.Id, full.RowVersion)));
        var server = await desk.LineAsync("服务器");
        await desk.Acts.RunAsync(desk.Clerk, async act =>
        {
            await LineLedger.DeleteAsync(act, await LineLedger.LockAsync(act, server.Id));
            return true;
        }, CancellationToken.None);

        Assert.IsType<ProjectHadLines>(await BudgetDesk.RefusalAsync(() => Delete(full.Id, full.RowVersion)));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>($"select count(*) from budget_entries where project_id = '{empty.Id}'"));
    }

    [Fact]
    public async Task Change_InAnApprovedYear_OrUnseen_IsRefused()
    {
        await using var draft = await BudgetDesk.OpenAsync(databases);
        await using var approved = await BudgetDesk.OpenApprovedAsync(databases);
        var (open, closed) = (await draft.ProjectAsync("办公设备"), await approved.ProjectAsync("办公设备"));

        Assert.IsType<ChangedMeanwhile>(await BudgetDesk.RefusalAsync(
            () => draft.Projects.ChangeAsync(draft.Clerk, Change(open, "甲", "1.00") with { RowVersion = 9 }, CancellationToken.None)));
        Assert.Equal(new YearNotDraft(BudgetDesk.Year, BudgetYearStatus.Approved), await BudgetDesk.RefusalAsync(
            () => approved.Projects.ChangeAsync(approved.Clerk, Change(closed, "甲", "1.00"), CancellationToken.None)));
    }

    private static ChangeProject Change(Project project, string name, string budget) =>
        new(project.Id, project.RowVersion, name, project.Code, Money.Parse(budget), null);
}
