using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Budgeting;
using Procurement.Data.Disclosures;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>编制中 → 待批复 → 已批复: who may take which step, and what holds meanwhile.</summary>
public sealed class YearHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task Submit_ThenApprove_KeepsTheApprovedFiguresAndTheTrail()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);

        var submitted = await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);
        var approved = await desk.Years.ApproveAsync(desk.Approver, Decide(submitted.RowVersion, "同意"), CancellationToken.None);

        Assert.Equal((BudgetYearStatus.Submitted, 1), (submitted.Status, submitted.RowVersion));
        Assert.Equal((BudgetYearStatus.Approved, 2), (approved.Status, approved.RowVersion));
        await using var context = desk.Context();
        Assert.All(await context.Lines.ToListAsync(), line => Assert.Equal((line.Amount, line.Quantity), (line.ApprovedAmount, line.ApprovedQuantity)));
        var trail = await context.AuditRecords.Where(record => record.SubjectKind == "year").OrderBy(record => record.Sequence).ToListAsync();
        Assert.Equal([AuditActions.YearSubmit, AuditActions.YearApprove], trail.Select(record => record.Action));
        Assert.Equal("""{"status":"approved","lines":3,"amount":"23000.00"}""", trail[1].After);
        Assert.Equal("同意", trail[1].Reason);
    }

    [Fact]
    public async Task Submit_LinesBeyondTheProjectsBudget_IsRefusedAndStaysADraft()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases, BudgetDesk.Bundle.WithLine("p1", "扫描仪", "2000.01"));   // 10,000.01 of 10,000.00

        var refusal = await BudgetDesk.RefusalAsync(() => desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None));

        Assert.Equal(new YearHasErrors(BudgetDesk.Year, 1), refusal);
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from budget_years"));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from audit_records where subject_kind = 'year'"));
    }

    [Fact]
    public async Task Submit_Warnings_NeedToBeConfirmed()
    {
        var bundle = BudgetDesk.Bundle;
        var half = bundle.Lines[0] with { Quantity = Quantity.Of(0.5m), UnitPrice = UnitPrice.Parse("10000.00") };   // half a 台 is a warning
        await using var desk = await BudgetDesk.OpenAsync(databases, bundle with { Lines = [half, .. bundle.Lines.Skip(1)] });

        var refusal = await BudgetDesk.RefusalAsync(() => desk.Years.SubmitAsync(desk.Clerk, Submit(0) with { WarningsConfirmed = false }, CancellationToken.None));
        var submitted = await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);

        Assert.IsType<WarningsNotConfirmed>(refusal);
        Assert.Equal(BudgetYearStatus.Submitted, submitted.Status);
    }

    [Fact]
    public async Task Submit_NoLine_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases, Bundles.Department());

        Assert.IsType<YearIsEmpty>(await BudgetDesk.RefusalAsync(() => desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None)));
    }

    [Fact]
    public async Task Approve_BySubmitter_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);

        Assert.IsType<SamePersonDecides>(await BudgetDesk.RefusalAsync(() => desk.Years.ApproveAsync(desk.Clerk, Decide(1), CancellationToken.None)));
        Assert.IsType<SamePersonDecides>(await BudgetDesk.RefusalAsync(() => desk.Years.ReturnAsync(desk.Clerk, Decide(1, "改"), CancellationToken.None)));
    }

    [Fact]
    public async Task Return_NeedsANote_AndOpensTheDraftAgain()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);

        Assert.IsType<NoteMissing>(await BudgetDesk.RefusalAsync(() => desk.Years.ReturnAsync(desk.Approver, Decide(1, " "), CancellationToken.None)));
        var returned = await desk.Years.ReturnAsync(desk.Approver, Decide(1, "单价偏高"), CancellationToken.None);
        var again = await desk.Years.SubmitAsync(desk.Clerk, Submit(returned.RowVersion), CancellationToken.None);

        Assert.Equal((BudgetYearStatus.Draft, BudgetYearStatus.Submitted), (returned.Status, again.Status));
        Assert.Equal("单价偏高", await desk.Register.ScalarAsync<string>("select reason from audit_records where action = 'year.return'"));
    }

    [Fact]
    public async Task Withdraw_Submitted_IsADraftAgain_AndTheOldSubmissionCannotBeApproved()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);

        var withdrawn = await desk.Years.WithdrawAsync(desk.Clerk, Decide(1), CancellationToken.None);
        await desk.Years.SubmitAsync(desk.Clerk, Submit(withdrawn.RowVersion), CancellationToken.None);

        Assert.Equal(BudgetYearStatus.Draft, withdrawn.Status);
        Assert.IsType<ChangedMeanwhile>(await BudgetDesk.RefusalAsync(() => desk.Years.ApproveAsync(desk.Approver, Decide(1), CancellationToken.None)));
    }

    [Fact]
    public async Task Submit_BySomebodyWhoSeesSomeUnits_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var actor = desk.Clerk with { Units = [(await desk.ProjectAsync("信息化")).UnitId] };

        Assert.IsType<SeesSomeUnitsOnly>(await BudgetDesk.RefusalAsync(() => desk.Years.SubmitAsync(actor, Submit(0), CancellationToken.None)));
    }

    [Fact]
    public async Task Approve_TwoApproversAtOnce_OneDecides()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        await desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None);

        var outcomes = await Task.WhenAll(
            TryAsync(() => desk.Years.ApproveAsync(desk.Approver, Decide(1), CancellationToken.None)),
            TryAsync(() => desk.Years.ReturnAsync(desk.OtherApprover, Decide(1, "不同意"), CancellationToken.None)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(outcomes, outcome => outcome is not null));
        Assert.Equal(2L, await desk.Register.ScalarAsync<long>("select count(*) from audit_records where subject_kind = 'year'"));
    }

    [Fact]
    public async Task Submit_WhileAnEditIsUnderWay_WaitsForItAndChecksWhatItLeft()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var line = await desk.LineAsync("打印机");
        var editing = new TaskCompletionSource();
        var maySave = new TaskCompletionSource();
        var edit = desk.Acts.RunAsync(desk.OtherApprover, async act =>
        {
            await YearLock.RequireDraftAsync(act, BudgetDesk.Year);
            editing.SetResult();
            await maySave.Task;
            await LineLedger.ChangeAsync(act, await LineLedger.LockAsync(act, line.Id), (LineWording.Of(line) with { Amounts = BudgetDesk.One("5000.01") }).Draft(null));   // 10,000.01 of 10,000.00
            return true;
        }, CancellationToken.None);
        await editing.Task;

        var submission = TryAsync(() => desk.Years.SubmitAsync(desk.Clerk, Submit(0), CancellationToken.None));
        await desk.WaitForALockAsync();
        maySave.SetResult();

        Assert.True(await edit);
        Assert.IsType<YearHasErrors>(await submission);
    }

    [Fact]
    public async Task Edit_WhileASubmissionIsUnderWay_IsRefusedAfterIt()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);
        var submitting = new TaskCompletionSource();
        var maySave = new TaskCompletionSource();
        var submission = desk.Acts.RunAsync(desk.Clerk, async act =>
        {
            (await YearLock.AloneAsync(act, BudgetDesk.Year)).Submit(desk.Clerk.AccountId!.Value, desk.Clerk.Name, act.Now);
            submitting.SetResult();
            await maySave.Task;
            return true;
        }, CancellationToken.None);
        await submitting.Task;

        var edit = TryAsync(() => desk.Acts.RunAsync(desk.OtherApprover, async act =>
        {
            await YearLock.RequireDraftAsync(act, BudgetDesk.Year);
            return true;
        }, CancellationToken.None));
        await desk.WaitForALockAsync();
        maySave.SetResult();

        Assert.True(await submission);
        Assert.Equal(new YearNotDraft(BudgetDesk.Year, BudgetYearStatus.Submitted), await edit);
    }

    [Fact]
    public async Task Approved_AsKnownAtTheApproval_PrintsTheApprovedBudgetAfterAnAdjustment()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        await desk.ApproveAsync(await desk.RequestChangeAsync("台式计算机", "6000.00"));
        await using var context = desk.Context();
        var approvedAt = (await context.BudgetYears.SingleAsync()).DecidedAt;

        var reader = new FiguresReader(desk.Register.Host.Database, desk.Register.Host.AssetClasses);
        var then = await reader.ReadAsync(desk.DepartmentId, BudgetDesk.Year, null, approvedAt, CancellationToken.None);
        var now = await reader.ReadAsync(desk.DepartmentId, BudgetDesk.Year, null, null, CancellationToken.None);

        Assert.Equal(("23000.00", "24000.00"), (then.Procurement.GrandTotal.ToString(), now.Procurement.GrandTotal.ToString()));
    }

    private static SubmitYear Submit(int version) => new(BudgetDesk.Year, version, WarningsConfirmed: true);

    private static DecideYear Decide(int version, string? note = null) => new(BudgetDesk.Year, version, note);

    private static Task<RuleViolation?> TryAsync(Func<Task> act) => Task.Run(async () =>
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused.Violation;
        }
    });
}
