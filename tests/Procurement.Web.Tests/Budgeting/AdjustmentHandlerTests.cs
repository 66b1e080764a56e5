using Bogus;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>预算调剂: what may be asked for, who decides, and what the lines say after it.</summary>
public sealed class AdjustmentHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task Request_ThenApprove_ChangesAddsAndRemovesInOneAct()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var (computer, printer, project) = (await desk.LineAsync("台式计算机"), await desk.LineAsync("打印机"), await desk.ProjectAsync("办公设备"));

        var asked = await desk.Adjustments.RequestAsync(desk.Clerk, BudgetDesk.Change(
            [new ChangedLine(computer.Id, 1, BudgetDesk.One("6000.00"))], [new RemovedLine(printer.Id, 1)],
            [new AddedLine(project.Id, "扫描仪", CatalogueEdition.Of2022, "A02010105", "台", BudgetDesk.One("2500.00"))]), CancellationToken.None);
        var untouched = await desk.LineAsync("台式计算机");
        var approved = await desk.ApproveAsync(asked);

        Assert.Equal(("TJ2024-0001", AdjustmentStatus.Pending, "5000.00"), (asked.Number, asked.Status, untouched.Amount.ToString()));
        Assert.Equal(AdjustmentStatus.Approved, approved.Status);
        await using var context = desk.Context();
        var lines = await context.Lines.OrderBy(line => line.Position).ToListAsync();
        Assert.Equal(
            [("台式计算机", "6000.00", "5000.00"), ("服务器", "15000.00", "15000.00"), ("扫描仪", "2500.00", null)],
            lines.Select(line => (line.ItemName, line.Amount.ToString(), line.ApprovedAmount?.ToString())));
        Assert.Equal(
            [("台式计算机", "5000.00"), ("打印机", "3000.00")],
            (await context.SupersededLines.ToListAsync()).OrderBy(line => line.Position).Select(line => (line.ItemName, line.Amount.ToString())));
        Assert.Equal(
            [AuditActions.AdjustmentRequest, AuditActions.LineChange, AuditActions.LineAdd, AuditActions.LineDelete, AuditActions.AdjustmentApprove],
            await context.AuditRecords.Where(record => record.SubjectKind == "line" || record.SubjectKind == "adjustment")
                .OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync());
    }

    [Fact]
    public async Task Request_WhatItMayNotAskFor_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var line = await desk.LineAsync("台式计算机");
        await desk.BuyAsync(line.Id, 4000m, 1m);
        Task<RuleViolation> Refusal(RequestAdjustment request) => BudgetDesk.RefusalAsync(() => desk.Adjustments.RequestAsync(desk.Clerk, request, CancellationToken.None));
        RequestAdjustment To(LineAmounts amounts, int version = 1) => BudgetDesk.Change([new ChangedLine(line.Id, version, amounts)]);

        Assert.IsType<ReasonMissing>(await Refusal(To(BudgetDesk.One("6000.00")) with { Reason = " " }));
        Assert.IsType<NothingAdjusted>(await Refusal(To(BudgetDesk.One("5000.00"))));
        Assert.IsType<ChangedMeanwhile>(await Refusal(To(BudgetDesk.One("6000.00"), version: 7)));
        Assert.IsType<NothingFound>(await Refusal(BudgetDesk.Change([new ChangedLine(desk.DepartmentId, 1, BudgetDesk.One("1.00"))])));
        Assert.IsType<LineAdjustedTwice>(await Refusal(BudgetDesk.Change([new ChangedLine(line.Id, 1, BudgetDesk.One("6000.00"))], [new RemovedLine(line.Id, 1)])));
        Assert.Equal(new BelowPurchasedAmount("台式计算机", Money.Parse("3999.99"), Money.Parse("4000.00")), await Refusal(To(BudgetDesk.One("3999.99"))));
        Assert.IsType<BelowPurchasedQuantity>(await Refusal(To(BudgetDesk.One("5000.00") with { Quantity = Quantity.Of(0.5m), UnitPrice = UnitPrice.Parse("10000") })));
        Assert.IsType<AdjustedLineWrong>(await Refusal(To(BudgetDesk.One("6000.00") with { Quantity = Quantity.Of(2) })));   // 2 × 6,000 is not 6,000
        Assert.IsType<AdjustedLineWrong>(await Refusal(To(BudgetDesk.One("6000.00") with { Funding = Funding.None })));
        Assert.Equal(
            new AdjustmentExceedsBudget("办公设备", Money.Parse("10000.01"), Money.Parse("10000.00")), await Refusal(To(BudgetDesk.One("7000.01"))));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from adjustments"));
    }

    [Fact]
    public async Task Request_InADraftYear_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenAsync(databases);

        Assert.Equal(
            new YearNotApproved(BudgetDesk.Year, BudgetYearStatus.Draft), await BudgetDesk.RefusalAsync(() => desk.RequestChangeAsync("打印机", "3100.00")));
    }

    [Fact]
    public async Task Request_LinesOfUnitsThatThePersonDoesNotSee_AreNotFound()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var line = await desk.LineAsync("打印机");
        var stranger = desk.Clerk with { Units = [desk.DepartmentId] };

        var refusal = await BudgetDesk.RefusalAsync(() => desk.Adjustments.RequestAsync(
            stranger, BudgetDesk.Change([new ChangedLine(line.Id, 1, BudgetDesk.One("3100.00"))]), CancellationToken.None));

        Assert.IsType<NothingFound>(refusal);
    }

    [Fact]
    public async Task Decide_ByWhoAsked_OrTwice_OrWithoutANote_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var asked = await desk.RequestChangeAsync("打印机", "3100.00");
        DecideAdjustment decide = new(asked.Id, asked.RowVersion, null);

        Assert.IsType<SamePersonDecides>(await BudgetDesk.RefusalAsync(() => desk.Adjustments.ApproveAsync(desk.Clerk, decide, CancellationToken.None)));
        Assert.IsType<NotTheRequester>(await BudgetDesk.RefusalAsync(() => desk.Adjustments.WithdrawAsync(desk.Approver, decide, CancellationToken.None)));
        Assert.IsType<NoteMissing>(await BudgetDesk.RefusalAsync(() => desk.Adjustments.RejectAsync(desk.Approver, decide, CancellationToken.None)));
        var rejected = await desk.Adjustments.RejectAsync(desk.Approver, decide with { Note = "依据不足" }, CancellationToken.None);
        var again = await BudgetDesk.RefusalAsync(() => desk.Adjustments.ApproveAsync(desk.Approver, decide with { RowVersion = rejected.RowVersion }, CancellationToken.None));

        Assert.Equal(new AdjustmentNotPending(asked.Number, AdjustmentStatus.Rejected), again);
        Assert.Equal("3000.00", (await desk.LineAsync("打印机")).Amount.ToString());
    }

    [Fact]
    public async Task Approve_AfterMoreWasBought_IsRefusedAndChangesNothing()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var asked = await desk.RequestChangeAsync("台式计算机", "4000.00");
        await desk.BuyAsync((await desk.LineAsync("台式计算机")).Id, 4500m, 1m);

        Assert.IsType<BelowPurchasedAmount>(await BudgetDesk.RefusalAsync(() => desk.ApproveAsync(asked)));
        Assert.Equal("pending", await desk.Register.ScalarAsync<string>("select status from adjustments"));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from superseded_lines"));
    }

    [Fact]
    public async Task Approve_ALineThatChangedSince_IsRefused()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var asked = await desk.RequestChangeAsync("台式计算机", "4000.00");
        await desk.ExecuteAsync("update procurement_lines set row_version = 2 where item_name = '台式计算机'");

        Assert.Equal(new LineChangedSince("台式计算机"), await BudgetDesk.RefusalAsync(() => desk.ApproveAsync(asked)));
    }

    [Fact]
    public async Task Request_TwoOfOneLineAtOnce_OneStands()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var line = await desk.LineAsync("打印机");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => OutcomeAsync(() => desk.Adjustments.RequestAsync(
            desk.Clerk, BudgetDesk.Change([new ChangedLine(line.Id, 1, BudgetDesk.One($"310{n}.00"))]), CancellationToken.None))));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<RuleViolation>(), refusal => Assert.Equal(new LineAlreadyPending("打印机", "TJ2024-0001"), refusal));
    }

    [Fact]
    public async Task Approve_TwoOfOneProjectAtOnce_NeverExceedTheBudget()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);   // 8,000 of 10,000 spent
        var first = await desk.RequestChangeAsync("台式计算机", "6500.00");
        var second = await desk.RequestChangeAsync("打印机", "4500.00");

        var outcomes = await Task.WhenAll(OutcomeAsync(() => desk.ApproveAsync(first)), OutcomeAsync(() => desk.ApproveAsync(second)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome is AdjustmentExceedsBudget { Lines.Yuan: 11000m });
        Assert.Equal(9500m, await desk.Register.ScalarAsync<decimal>("select sum(amount) from procurement_lines where item_name <> '服务器'"));
    }

    [Fact]
    public async Task Approve_ByTwoPeopleAtOnce_AppliesOnce()
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var asked = await desk.RequestChangeAsync("打印机", "3500.00");
        DecideAdjustment decide = new(asked.Id, asked.RowVersion, null);

        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => desk.Adjustments.ApproveAsync(desk.Approver, decide, CancellationToken.None)),
            OutcomeAsync(() => desk.Adjustments.ApproveAsync(desk.OtherApprover, decide, CancellationToken.None)));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome is ChangedMeanwhile);
        Assert.Equal(2, (await desk.LineAsync("打印机")).RowVersion);
    }

    /// <summary>After any sequence of adjustments, each approved, rejected or withdrawn: amount = approved + what the approved ones added.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sequence_OfAdjustments_AddsUp(int seed)
    {
        await using var desk = await BudgetDesk.OpenApprovedAsync(databases);
        var random = new Randomizer(seed);
        string[] items = ["台式计算机", "打印机", "服务器"];
        for (var step = 0; step < 20; step++)
        {
            var yuan = Money.FromYuan(random.Int(0, 900_000) / 100m);
            await OutcomeAsync(async () => await DecideAsync(desk, await desk.RequestChangeAsync(random.ArrayElement(items), yuan.ToString()), random.Int(0, 3)));
        }

        var off = await desk.Register.ScalarAsync<long>(
            """
            select count(*) from procurement_lines line
            where amount <> approved_amount + (select coalesce(sum(amount_after - amount_before), 0) from adjustment_items item
                join adjustments on id = adjustment_id where status = 'approved' and line_id = line.id)
            """);
        Assert.Equal(0L, off);
        Assert.True(await desk.Register.ScalarAsync<long>("select count(*) from adjustments where status = 'approved'") > 3);
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from adjustments where status = 'pending'"));
    }

    private static Task<AdjustmentState> DecideAsync(BudgetDesk desk, AdjustmentState asked, int choice)
    {
        DecideAdjustment decide = new(asked.Id, asked.RowVersion, "按程序办理");
        return choice switch
        {
            0 => desk.Adjustments.RejectAsync(desk.Approver, decide, CancellationToken.None),
            1 => desk.Adjustments.WithdrawAsync(desk.Clerk, decide, CancellationToken.None),
            _ => desk.Adjustments.ApproveAsync(desk.Approver, decide, CancellationToken.None),
        };
    }

    private static Task<RuleViolation?> OutcomeAsync(Func<Task> act) => Task.Run(async () =>
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
