using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>Department 900 with two projects of 2024, a clerk and two approvers, over the handlers as the pages call them.</summary>
internal sealed class BudgetDesk : IAsyncDisposable
{
    public static readonly FiscalYear Year = FiscalYear.Of(2024);

    private BudgetDesk(TestRegister register, Guid departmentId)
    {
        Register = register;
        DepartmentId = departmentId;
        var acts = new ActRunner(register.Host.Database, register.Host.Clock, register.Host.Ids);
        Checks = new YearChecks(register.Host);
        Years = new YearHandler(acts, Checks);
        Adjustments = new AdjustmentHandler(register.Host, acts, Checks);
        Projects = new ProjectHandler(acts);
        Acts = acts;
    }

    public TestRegister Register { get; }

    public Guid DepartmentId { get; }

    public ActRunner Acts { get; }

    public YearChecks Checks { get; }

    public YearHandler Years { get; }

    public AdjustmentHandler Adjustments { get; }

    public ProjectHandler Projects { get; }

    public Actor Clerk => Person("00000000-0000-7000-8000-000000000001", "张三（clerk）");

    public Actor Approver => Person("00000000-0000-7000-8000-000000000002", "李四（approver）");

    public Actor OtherApprover => Person("00000000-0000-7000-8000-000000000003", "王五（other）");

    public static RegisterBundle Bundle => Bundles.Department()
        .WithProject("p1", "办公设备", "10000.00").WithLine("p1", "台式计算机", "5000.00").WithLine("p1", "打印机", "3000.00")
        .WithProject("p2", "信息化", "20000.00").WithLine("p2", "服务器", "15000.00");

    public static async Task<BudgetDesk> OpenAsync(TestDatabase databases, RegisterBundle? bundle = null)
    {
        var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(bundle ?? Bundle);
        return new BudgetDesk(register, summary.DepartmentId);
    }

    /// <summary>The desk with the year approved.</summary>
    public static async Task<BudgetDesk> OpenApprovedAsync(TestDatabase databases, RegisterBundle? bundle = null)
    {
        var desk = await OpenAsync(databases, bundle);
        await desk.Years.SubmitAsync(desk.Clerk, new SubmitYear(Year, 0, WarningsConfirmed: true), CancellationToken.None);
        await desk.Years.ApproveAsync(desk.Approver, new DecideYear(Year, 1, null), CancellationToken.None);
        return desk;
    }

    public RegisterContext Context() => Register.Host.Database.NewContext(DepartmentId);

    public async Task<ProcurementLine> LineAsync(string item)
    {
        await using var context = Context();
        return await context.Lines.AsNoTracking().SingleAsync(line => line.ItemName == item);
    }

    public async Task<Project> ProjectAsync(string name)
    {
        await using var context = Context();
        return await context.Projects.AsNoTracking().SingleAsync(project => project.Name == name);
    }

    /// <summary>One piece at this price, paid out of the general budget.</summary>
    public static LineAmounts One(string yuan) => new(
        Quantity.Of(1), UnitPrice.Parse(yuan), Money.Parse(yuan), Funding.None with { GeneralPublicBudget = Money.Parse(yuan) }, null);

    /// <summary>Asks for a line to cost something else.</summary>
    public async Task<AdjustmentState> RequestChangeAsync(string item, string yuan)
    {
        var line = await LineAsync(item);
        return await Adjustments.RequestAsync(Clerk, Change([new ChangedLine(line.Id, line.RowVersion, One(yuan))]), CancellationToken.None);
    }

    public Task<AdjustmentState> ApproveAsync(AdjustmentState asked) =>
        Adjustments.ApproveAsync(Approver, new DecideAdjustment(asked.Id, asked.RowVersion, null), CancellationToken.None);

    public static RequestAdjustment Change(
        IReadOnlyList<ChangedLine> changed, IReadOnlyList<RemovedLine>? removed = null, IReadOnlyList<AddedLine>? added = null) =>
        new(Year, "价格上涨", "第3号会议纪要", changed, removed ?? [], added ?? []);

    /// <summary>Runs what must be refused and gives the refusal.</summary>
    public static async Task<RuleViolation> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation;

    /// <summary>As if something were bought: the purchase handler keeps these sums.</summary>
    public Task BuyAsync(Guid lineId, decimal yuan, decimal pieces) => ExecuteAsync(
        FormattableString.Invariant($"update procurement_lines set purchased_amount = {yuan}, purchased_quantity = {pieces} where id = '{lineId}'"));

    /// <summary>Returns once another act of this desk waits for a lock.</summary>
    public async Task WaitForALockAsync()
    {
        const string waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Register.ScalarAsync<long>(waiting) == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Register.Host.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Register.DisposeAsync();

    private Actor Person(string id, string name) => new(Guid.Parse(id), name, "127.0.0.1", null, DepartmentId);
}
