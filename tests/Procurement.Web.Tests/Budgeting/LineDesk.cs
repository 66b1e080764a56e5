using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>A department 900 with one project of 2024 and a clerk before it; a test says only what matters to it.</summary>
internal sealed class LineDesk : IAsyncDisposable
{
    private LineDesk(TestRegister register, Actor clerk, Guid projectId)
    {
        Register = register;
        Clerk = clerk;
        ProjectId = projectId;
        Handler = new LineHandler(register.Host, new ActRunner(register.Host.Database, register.Host.Clock, register.Host.Ids));
    }

    public static FiscalYear Year { get; } = FiscalYear.Of(2024);

    public TestRegister Register { get; }

    public Actor Clerk { get; }

    public Guid ProjectId { get; }

    public LineHandler Handler { get; }

    /// <summary>Two computers at 5,000 yuan, paid from the general budget, against which no rule speaks.</summary>
    public LineDraft Draft => new(
        ProjectId, "台式计算机", CatalogueEdition.Of2022, "A02010105", "台", Quantity.Of(2), UnitPrice.FromYuan(5000m), Money.FromYuan(10_000m),
        Funding.None with { GeneralPublicBudget = Money.FromYuan(10_000m) }, SmeReserve: null, FixedAsset: null, FixedAssetReason: null);

    public static async Task<LineDesk> OpenAsync(TestDatabase databases)
    {
        var register = await TestRegister.CreateAsync(databases);
        var summary = await register.ImportAsync(Bundles.Department().WithProject("p", "设备购置", "1000000").WithProject("q", "网络运行", "500000"));
        var project = await register.ScalarAsync<Guid>("select id from projects where name = '设备购置'");
        return new LineDesk(register, new Actor(new Guid("0197a000-0000-7000-8000-000000000001"), "张三（zhang）", "127.0.0.1", null, summary.DepartmentId), project);
    }

    public Task<LineSaved> AddAsync(LineDraft draft) => Handler.AddAsync(Clerk, draft, CancellationToken.None);

    public Task<LineSaved> ChangeAsync(LineSaved line, LineDraft draft) => Handler.ChangeAsync(Clerk, line.Id, line.RowVersion, draft, CancellationToken.None);

    public Task<long> CountAsync(string table) => Register.ScalarAsync<long>($"select count(*) from {table}");

    public Task SetYearAsync(string status) => Register.ScalarAsync<int>(
        $"insert into budget_years (department_id, fiscal_year, status, row_version) values ('{Clerk.DepartmentId}', 2024, '{status}', 1) "
        + $"on conflict (department_id, fiscal_year) do update set status = excluded.status returning row_version");

    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
