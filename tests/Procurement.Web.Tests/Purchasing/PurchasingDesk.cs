using NodaTime;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Register;
using Procurement.Web.Assets;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Purchasing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Purchasing;

/// <summary>A department 900 with two units and an approved budget of 2024, a clerk, and what happens at the purchasing desk.</summary>
internal sealed class PurchasingDesk : IAsyncDisposable
{
    public const string Computers = "台式计算机";   // 10 台 at 5,000: equipment
    public const string Desks = "办公桌";           // 30 张 at 1,000: furniture
    public const string Cleaning = "物业服务";      // 1 项 at 100,000: no fixed asset
    public const string Foreign = "别单位的轿车";   // 2 辆 at 180,000, of the second unit

    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    private PurchasingDesk(TestRegister register) => Register = register;

    public TestRegister Register { get; }

    public Guid DepartmentId { get; private set; }

    public Actor Clerk { get; private set; } = null!;

    public PurchaseHandler Purchases { get; private set; } = null!;

    public AcceptanceHandler Acceptances { get; private set; } = null!;

    public ProposalHandler Proposals { get; private set; } = null!;

    public ActRunner Acts { get; private set; } = null!;

    public static async Task<PurchasingDesk> OpenAsync(TestDatabase databases, bool approved = true)
    {
        var desk = new PurchasingDesk(await TestRegister.CreateAsync(databases));
        await desk.Register.ImportAsync(Bundle());
        desk.DepartmentId = await desk.Register.ScalarAsync<Guid>("select id from departments where code = '900'");
        desk.Clerk = new Actor(desk.Register.Host.Ids.Next(desk.Register.Host.Clock.GetCurrentInstant()), "张三（zhang）", "127.0.0.1", null, desk.DepartmentId);
        desk.Acts = new ActRunner(desk.Register.Host.Database, desk.Register.Host.Clock, desk.Register.Host.Ids);
        desk.Purchases = new PurchaseHandler(desk.Register.Host, desk.Acts);
        desk.Acceptances = new AcceptanceHandler(desk.Register.Host, desk.Acts);
        desk.Proposals = new ProposalHandler(desk.Acts, new MovementBook([new IntakeRule()]));
        if (approved)
        {
            await desk.ExecuteAsync("insert into budget_years (department_id, fiscal_year, status, row_version) select id, 2024, 'approved', 1 from departments");
        }

        return desk;
    }

    public Task<Guid> LineAsync(string item) => Register.ScalarAsync<Guid>($"select id from procurement_lines where item_name = '{item}'");

    public async Task<PurchaseDraft> DraftAsync(params (string Item, string Quantity, string Amount)[] rows)
    {
        var lines = new List<PurchaseDraftLine>();
        foreach (var (item, quantity, amount) in rows)
        {
            var price = decimal.Round(decimal.Parse(amount) / decimal.Parse(quantity), 6, MidpointRounding.ToZero);
            lines.Add(new PurchaseDraftLine(await LineAsync(item), "", Quantity.Parse(quantity), UnitPrice.FromYuan(price), Money.Parse(amount)));
        }

        return new PurchaseDraft(
            "购置办公设备", ProcurementMethod.OnlineMall, "华为技术有限公司", SocialCreditCode.Parse("914403001922038216"), SupplierSize.Large,
            "HT-1", new LocalDate(2024, 5, 6), lines);
    }

    public async Task<PurchaseAnswer> BuyAsync(params (string Item, string Quantity, string Amount)[] rows) =>
        await Purchases.LogAsync(Clerk, await DraftAsync(rows), CancellationToken.None);

    public Task<AcceptanceAnswer> AcceptAsync(Guid purchase, params (int Ordinal, string Quantity, CardSplit? Cards)[] rows) => Acceptances.RecordAsync(
        Clerk,
        new AcceptanceDraft(purchase, new LocalDate(2024, 6, 7), "", [.. rows.Select(row => new AcceptanceDraftLine(row.Ordinal, Quantity.Parse(row.Quantity), row.Cards))]),
        CancellationToken.None);

    public Task<IReadOnlyList<Guid>> WaitingAsync() => ListAsync("select id from card_proposals where status = 'waiting' order by id");

    /// <summary>A line's running totals: 已采购, 已验收, 已建卡.</summary>
    public Task<string> TotalsAsync(string item) => Register.ScalarAsync<string>(
        $"select concat_ws(' ', purchased_quantity::float8, purchased_amount, accepted_quantity::float8, accepted_amount, carded_quantity::float8, carded_amount) from procurement_lines where item_name = '{item}'");

    /// <summary>How many lines' running totals differ from the sums over the documents.</summary>
    public Task<long> WrongTotalsAsync() => Register.ScalarAsync<long>(
        """
        select count(*) from procurement_lines line
        left join (select line_id, sum(item.quantity) q, sum(item.amount) a from purchase_lines item
                   join purchases p on p.department_id = item.department_id and p.id = item.purchase_id where p.status = 'active' group by 1) bought on bought.line_id = line.id
        left join (select line_id, sum(item.quantity) q, sum(item.amount) a from acceptance_lines item
                   join acceptances a on a.department_id = item.department_id and a.id = item.acceptance_id where a.status = 'active' group by 1) accepted on accepted.line_id = line.id
        left join (select line_id, sum(quantity) q, sum(value) a from card_proposals where status = 'confirmed' group by 1) carded on carded.line_id = line.id
        where (coalesce(bought.q, 0), coalesce(bought.a, 0), coalesce(accepted.q, 0), coalesce(accepted.a, 0), coalesce(carded.q, 0), coalesce(carded.a, 0))
              is distinct from (purchased_quantity, purchased_amount, accepted_quantity, accepted_amount, carded_quantity, carded_amount)
           or accepted_amount > purchased_amount or purchased_amount > amount or purchased_quantity > quantity or accepted_quantity > purchased_quantity
           or least(purchased_amount, accepted_amount, carded_amount, purchased_quantity, accepted_quantity, carded_quantity) < 0
        """);

    public Task<long> CountAsync(string fromAndWhere) => Register.ScalarAsync<long>($"select count(*) from {fromAndWhere}");

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Register.Host.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<Guid>> ListAsync(string sql)
    {
        await using NpgsqlCommand command = Register.Host.Database.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    /// <summary>The refusal of what must not succeed.</summary>
    public static async Task<RuleViolation> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation;

    public async ValueTask DisposeAsync() => await Register.DisposeAsync();

    private static RegisterBundle Bundle()
    {
        var bundle = Bundles.Department();
        bundle = bundle with
        {
            Department = bundle.Department with { Units = [.. bundle.Department.Units, new UnitContent("900002", "测试局下属中心", "事业", null, null)] },
            Projects = [new ProjectContent("a", "900001", Year, null, "运转项目", Money.Parse("500000")), new ProjectContent("b", "900002", Year, null, "车辆项目", Money.Parse("400000"))],
        };
        return bundle with
        {
            Lines =
            [
                Line("a", Computers, "A02010105", "台", "10", "5000", "50000"),
                Line("a", Desks, "A05010201", "张", "30", "1000", "30000"),
                Line("a", Cleaning, "C21040000", "项", "1", "100000", "100000"),
                Line("b", Foreign, "A02030501", "辆", "2", "180000", "360000"),
            ],
        };
    }

    private static LineContent Line(string project, string item, string code, string measure, string quantity, string price, string amount) => new(
        project, item, CatalogueCode.Parse(code, CatalogueEdition.Of2022), measure, Quantity.Parse(quantity), UnitPrice.Parse(price), Money.Parse(amount),
        Funding.None with { GeneralPublicBudget = Money.Parse(amount) }, null, null);
}
