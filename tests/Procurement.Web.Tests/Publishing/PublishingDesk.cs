using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;
using Procurement.Web.Publishing;
using Procurement.Web.Publishing.Comparing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Publishing;

/// <summary>Department 900 with an approved budget of 2024, cards as a test needs them, the layout of 2024, an author and two approvers.</summary>
internal sealed class PublishingDesk : IAsyncDisposable
{
    public static readonly FiscalYear Year = FiscalYear.Of(2024);

    private PublishingDesk(AssetDesk assets)
    {
        Assets = assets;
        var host = assets.Register.Host;
        Drafting = new VersionDrafting(host);
        Handler = new VersionHandler(assets.Acts, Drafting);
        Versions = new VersionReader(host, Drafting);
        Comparisons = new ComparisonReader(host, Versions, Drafting, new FormDifferences(host));
        Adjustments = new AdjustmentHandler(host, assets.Acts, new YearChecks(host));
        Author = assets.Manager with { AccountId = assets.NewId(), Name = "王思雨（gongkai）" };
        Approver = assets.Approver;
        Clerk = assets.Buying.Clerk;
    }

    public AssetDesk Assets { get; }

    public TestRegister Register => Assets.Register;

    public VersionDrafting Drafting { get; }

    public VersionHandler Handler { get; }

    public VersionReader Versions { get; }

    public ComparisonReader Comparisons { get; }

    public AdjustmentHandler Adjustments { get; }

    public Actor Author { get; }

    public Actor Approver { get; }

    public Actor Clerk { get; }

    public static async Task<PublishingDesk> OpenAsync(TestDatabase databases, string? layout = "hebei-2024")
    {
        var desk = new PublishingDesk(await AssetDesk.OpenAsync(databases));
        if (layout is not null)
        {
            await desk.ExecuteAsync(
                $$"""insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version) values ('{{desk.Assets.DepartmentId}}', 2024, '{{layout}}', '{}', 1)""");
        }

        return desk;
    }

    public Task<VersionState> SubmitAsync(string? reason = null) => Handler.SubmitAsync(Author, new SubmitVersion(Year, WarningsConfirmed: true, reason), default);

    public async Task<VersionState> ReleaseAsync(string? reason = null)
    {
        var submitted = await SubmitAsync(reason);
        return await Handler.ReleaseAsync(Approver, new DecideVersion(submitted.Id, submitted.RowVersion, null), default);
    }

    /// <summary>调剂 of a line to another quantity at its price, asked for and approved.</summary>
    public async Task<string> AdjustAsync(string item, string quantity, string price, string amount, string reason)
    {
        var line = await Assets.Buying.LineAsync(item);
        var version = await Register.ScalarAsync<int>($"select row_version from procurement_lines where id = '{line}'");
        var money = Money.Parse(amount);
        var asked = await Adjustments.RequestAsync(
            Clerk,
            new RequestAdjustment(Year, reason, null, [new ChangedLine(line, version, new LineAmounts(Quantity.Parse(quantity), UnitPrice.Parse(price), money, Funding.None with { GeneralPublicBudget = money }, null))], [], []),
            default);
        await Adjustments.ApproveAsync(Approver, new DecideAdjustment(asked.Id, asked.RowVersion, null), default);
        return asked.Number;
    }

    public Task<RuleViolation> RefusedAsync(Func<Task> act) => PurchasingDesk.RefusedAsync(act);

    public Task ExecuteAsync(string sql) => Assets.Buying.ExecuteAsync(sql);

    public ValueTask DisposeAsync() => Assets.DisposeAsync();
}
