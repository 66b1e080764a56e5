using Procurement.Data.Reports;
using Procurement.Domain.Common;
using Procurement.Web.Reports;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Reports;

/// <summary>Sums of a year over the purchasing desk's department: unit 1 has a project of 180,000 yuan in lines, unit 2 one of 360,000.</summary>
public sealed class ExecutionReportTests(TestDatabase databases)
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    [Fact]
    public async Task ExecutionAsync_ByProject_ShowsWhereTheMoneyIs()
    {
        await using var desk = await BusyDeskAsync();

        var report = await ReadAsync(desk, ExecutionGroup.Project);

        // 4 computers for 20,000 and 20 desks for 18,000; 3 computers accepted, 15,000; 2 of them on cards, 10,000.
        Assert.Equal(
            [("运转项目", "测试局本级", 3, "500000.00", "180000.00", "38000.00", "15000.00", "10000.00", "142000.00"),
             ("车辆项目", "测试局下属中心", 1, "400000.00", "360000.00", "180000.00", "0.00", "0.00", "180000.00")],
            report.Rows.Select(row => (row.Label, row.Note, row.Count, row.Funds.ToString(), row.Budget.ToString(), row.Purchased.ToString(), row.Accepted.ToString(), row.Carded.ToString(), row.Balance.ToString())));
        Assert.Equal(("900000.00", "540000.00", "218000.00"), (report.Total.Funds.ToString(), report.Total.Budget.ToString(), report.Total.Purchased.ToString()));
    }

    /// <summary>A line of 7,000 that an adjustment took out was approved all the same: 180,000 now, 187,000 then.</summary>
    [Theory]
    [InlineData(ExecutionGroup.Project, 0)]
    [InlineData(ExecutionGroup.Unit, 0)]
    [InlineData(ExecutionGroup.Class, 1)]
    public async Task ExecutionAsync_AfterALineWasRemoved_TheApprovedFigureStillCountsIt(ExecutionGroup group, int row)
    {
        await using var desk = await BusyDeskAsync();
        await RemovedByAdjustmentAsync(desk);

        var report = await ReadAsync(desk, group);

        Assert.Equal(Money.Parse("-7000"), report.Rows[row].Adjusted);
        Assert.Equal(report.Rows[row].Budget + Money.Parse("7000"), report.Rows[row].Approved);
        Assert.Equal((Money.Parse("540000"), Money.Parse("547000")), (report.Total.Budget, report.Total.Approved));
    }

    [Fact]
    public async Task ExecutionAsync_ByClass_NamesTheClassesOfTheCatalogue()
    {
        await using var desk = await BusyDeskAsync();

        var report = await ReadAsync(desk, ExecutionGroup.Class);

        Assert.Equal(["设备 410000.00", "家具和用具 30000.00", "房地产服务 100000.00"], report.Rows.OrderBy(row => row.Key).Select(row => $"{row.Label} {row.Budget}"));
    }

    [Theory]
    [InlineData(ExecutionGroup.Method, "电子卖场")]
    [InlineData(ExecutionGroup.Size, "大型")]
    public async Task ExecutionAsync_OverPurchases_LeavesCancelledOnesOut(ExecutionGroup group, string label)
    {
        await using var desk = await BusyDeskAsync();
        var mistaken = await desk.BuyAsync((Cleaning, "1", "90000"));
        await desk.Purchases.CancelAsync(desk.Clerk, mistaken.Id, null, "登记有误", CancellationToken.None);

        var row = Assert.Single((await ReadAsync(desk, group)).Rows);

        Assert.Equal((label, 2, "218000.00", "15000.00", "10000.00"), (row.Label, row.Count, row.Purchased.ToString(), row.Accepted.ToString(), row.Carded.ToString()));
    }

    [Fact]
    public async Task ExecutionAsync_OfOneUnit_SeesNothingOfTheOther()
    {
        await using var desk = await BusyDeskAsync();
        var second = await desk.Register.ScalarAsync<Guid>("select id from budget_units where code = '900002'");
        var limited = desk.Clerk with { Units = [second] };

        foreach (var group in Enum.GetValues<ExecutionGroup>())
        {
            var report = await new ReportHandler(desk.Register.Host).ExecutionAsync(limited, Year, group, CancellationToken.None);
            Assert.Equal("180000.00", Assert.Single(report.Rows).Purchased.ToString());
        }
    }

    [Fact]
    public async Task ExecutionAsync_BeforeTheApproval_HasNoApprovedFigure()
    {
        await using var desk = await OpenAsync(databases, approved: false);

        var report = await ReadAsync(desk, ExecutionGroup.Unit);

        Assert.All(report.Rows, row => Assert.Null(row.Approved));
        Assert.Equal(Money.Parse("540000"), report.Total.Budget);
    }

    [Fact]
    public async Task LifeAsync_EveryDocumentOfALine_AddsUpToItsRunningTotals()
    {
        await using var desk = await BusyDeskAsync();

        var life = await new ReportHandler(desk.Register.Host).LifeAsync(desk.Clerk, await desk.LineAsync(Computers), CancellationToken.None);

        Assert.Equal(("50000.00", "20000.00", "15000.00", "10000.00", "30000.00"), (life.Budget.ToString(), life.Purchased.ToString(), life.Accepted.ToString(), life.Carded.ToString(), life.Balance.ToString()));
        Assert.Equal((life.Line!.PurchasedAmount, life.Line.AcceptedAmount, life.Line.CardedAmount), (life.Purchased, life.Accepted, life.Carded));
        Assert.Equal((1, 1, 3), (life.Purchases.Count, life.Acceptances.Count, life.Cards.Count));
        Assert.Equal(2, life.Cards.Count(card => card.CardNumber is not null));
    }

    [Fact]
    public async Task LifeAsync_LineOfAnotherUnit_IsNotFound()
    {
        await using var desk = await OpenAsync(databases);
        var first = await desk.Register.ScalarAsync<Guid>("select id from budget_units where code = '900001'");
        var line = await desk.LineAsync(Foreign);

        var refusal = await RefusedAsync(() => new ReportHandler(desk.Register.Host).LifeAsync(desk.Clerk with { Units = [first] }, line, CancellationToken.None));

        Assert.IsType<NothingFound>(refusal);
    }

    private static Task<ExecutionReport> ReadAsync(PurchasingDesk desk, ExecutionGroup group) =>
        new ReportHandler(desk.Register.Host).ExecutionAsync(desk.Clerk, Year, group, CancellationToken.None);

    private async Task<PurchasingDesk> BusyDeskAsync()
    {
        var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "4", "20000"), (Desks, "20", "18000"));
        await desk.BuyAsync((Foreign, "1", "180000"));
        await desk.AcceptAsync(purchase.Id, (0, "3", null));
        foreach (var proposal in (await desk.WaitingAsync()).Take(2))
        {
            await desk.Proposals.ConfirmAsync(desk.Clerk, [new(proposal)], CancellationToken.None);
        }

        return desk;
    }

    private static Task RemovedByAdjustmentAsync(PurchasingDesk desk) => desk.ExecuteAsync(
        """
        with given as (select department_id, id as project_id, unit_id, gen_random_uuid() as id from projects where name = '运转项目'),
        document as (
            insert into adjustments (department_id, id, unit_id, fiscal_year, number, reason, status, requested_by, requested_by_name, requested_at, row_version)
            select department_id, id, unit_id, 2024, 'TJ2024-0001', '不再需要', 'approved', id, '张三（zhang）', now(), 1 from given)
        insert into adjustment_items (department_id, adjustment_id, ordinal, change, line_id, project_id, line_version, amount_before, amount_after, before, after)
        select department_id, id, 0, 'remove', id, project_id, 1, 7000, 0, '{"edition":"of2022","code":"A05010201"}', null from given
        """);
}
