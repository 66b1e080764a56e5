using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Register;

public sealed class RegisterImportTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly Instant Monday = Instant.FromUtc(2024, 1, 8, 1, 0);
    private static readonly Instant Tuesday = Instant.FromUtc(2024, 1, 9, 1, 0);
    private TestRegister register = null!;

    public async ValueTask InitializeAsync() => register = await TestRegister.CreateAsync(databases);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task Import_SameBundleAgain_RecordsNothing()
    {
        var bundle = Bundles.Department().WithProject("p1", "办公设备", "10000.00").WithLine("p1", "台式计算机", "5000.00").WithCard("1", "8000.00");
        await register.ImportAsync(bundle, Monday);

        var again = await register.ImportAsync(bundle, Tuesday);

        Assert.Equal((0, 0, 0, 0), (again.ProjectsAdded, again.LinesAdded + again.LinesChanged + again.LinesRemoved, again.CardsAdded, again.CardsCorrected));
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from asset_entries"));
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from budget_entries"));
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from superseded_lines"));
    }

    [Fact]
    public async Task Import_CorrectedCard_KeepsWhatWasKnownBefore()
    {
        var wrong = await register.ImportAsync(Bundles.Department().WithCard("1", "8000.00"), Monday);

        var summary = await register.ImportAsync(Bundles.Department().WithCard("1", "9000.00"), Tuesday);

        Assert.Equal(1, summary.CardsCorrected);
        Assert.Equal("8000.00", (await FiguresAsync(wrong.DepartmentId, Monday)).Assets.Total.ToString());
        Assert.Equal("9000.00", (await FiguresAsync(wrong.DepartmentId, knownAt: null)).Assets.Total.ToString());
        Assert.Equal(3, await register.ScalarAsync<long>("select count(*) from asset_entries"));   // recorded, taken back, recorded
    }

    [Fact]
    public async Task Import_CorrectedTwice_TheLedgerStillAddsUp()
    {
        foreach (var value in new[] { "8000.00", "9000.00", "7000.00" })
        {
            await register.ImportAsync(Bundles.Department().WithCard("1", value), Monday + Duration.FromHours(decimal.ToInt32(Money.Parse(value).Yuan) / 1000));
        }

        Assert.Equal(7000.00m, await register.ScalarAsync<decimal>("select sum(value) from asset_entries"));
        Assert.Equal(1m, await register.ScalarAsync<decimal>("select sum(quantity) from asset_entries"));
    }

    [Fact]
    public async Task Import_CardMovedToAnotherKind_CountsInItsNewRowOnly()
    {
        var first = await register.ImportAsync(Bundles.Department().WithCard("1", "300000.00"), Monday);

        await register.ImportAsync(Bundles.Department().WithCard("1", "300000.00", Domain.Assets.AssetKind.Vehicle), Tuesday);

        var figures = (await FiguresAsync(first.DepartmentId, knownAt: null)).Assets;
        Assert.Equal("300000.00", figures.Vehicles.Value.ToString());
        Assert.True(figures.EquipmentOver200K.IsNone);
    }

    [Fact]
    public async Task Import_CardWithOtherMovements_IsRefusedAtItsPlace()
    {
        var first = await register.ImportAsync(Bundles.Department().WithCard("1", "8000.00"), Monday);
        await register.ScalarAsync<Guid>($"""
            insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, effective_on, recorded_at)
            select department_id, gen_random_uuid(), card_id, 'improvement', unit_id, kind, 0, 500, '2022-01-01', now() from asset_entries
            where department_id = '{first.DepartmentId}' returning id
            """);

        var outcome = await register.TryImportAsync(Tuesday, Bundles.Department().WithCard("0", "1.00").WithCard("1", "9000.00"));

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Card[1].", problem.Place);
        Assert.Contains("已有增减变动", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from asset_cards"));
    }

    [Fact]
    public async Task Import_LineChangedAddedAndRemoved_KeepsTheFormerOnes()
    {
        var before = Bundles.Department().WithProject("p1", "办公设备", "30000.00")
            .WithLine("p1", "台式计算机", "5000.00").WithLine("p1", "打印机", "2000.00").WithLine("p1", "扫描仪", "3000.00");
        var first = await register.ImportAsync(before, Monday);
        var after = Bundles.Department().WithProject("p1", "办公设备", "30000.00")
            .WithLine("p1", "碎纸机", "1000.00").WithLine("p1", "台式计算机", "6000.00").WithLine("p1", "扫描仪", "3000.00");

        var second = await register.ImportAsync(after, Tuesday);

        Assert.Equal((1, 1, 1), (second.LinesAdded, second.LinesChanged, second.LinesRemoved));
        Assert.Equal(["台式计算机 5000.00", "打印机 2000.00", "扫描仪 3000.00"], await LinesAsync(first.DepartmentId, Monday));
        Assert.Equal(["碎纸机 1000.00", "台式计算机 6000.00", "扫描仪 3000.00"], await LinesAsync(first.DepartmentId, knownAt: null));
    }

    [Fact]
    public async Task Import_ChangedBudget_RecordsTheDifference()
    {
        var first = await register.ImportAsync(Bundles.Department().WithProject("p1", "办公设备", "10000.00").WithLine("p1", "台式计算机", "5000.00"), Monday);

        await register.ImportAsync(Bundles.Department().WithProject("p1", "办公设备", "8000.00").WithLine("p1", "台式计算机", "5000.00"), Tuesday);

        Assert.Equal(-2000.00m, await register.ScalarAsync<decimal>("select amount from budget_entries order by recorded_at desc limit 1"));
        Assert.Equal("10000.00", (await FiguresAsync(first.DepartmentId, Monday)).Procurement.Lines[0].Project.Budget.ToString());
        Assert.Equal("8000.00", (await FiguresAsync(first.DepartmentId, knownAt: null)).Procurement.Lines[0].Project.Budget.ToString());
    }

    [Fact]
    public async Task Import_BlankOptionalFields_OverwriteNothing()
    {
        var full = Bundles.Department().WithProject("p1", "办公设备", "10000.00", "900-1").WithLine("p1", "台式计算机", "5000.00", smeReserve: "5000.00")
            .WithCard("1", "8000.00", Domain.Assets.AssetKind.Building, area: "452");
        var summary = await register.ImportAsync(full, Monday);
        var blank = Bundles.Department().WithProject("p1", "办公设备", "10000.00").WithLine("p1", "台式计算机", "5000.00")
            .WithCard("1", "8000.00", Domain.Assets.AssetKind.Building);
        blank = blank with { Lines = [blank.Lines[0] with { Funding = Domain.Budgeting.Funding.None }] };

        await register.ImportAsync(blank, Tuesday);

        var figures = await FiguresAsync(summary.DepartmentId, knownAt: null);
        Assert.Equal("5000.00", figures.Procurement.SmeReserve.ToString());
        Assert.Equal("5000.00", figures.Procurement.Total.ToString());
        Assert.Equal("452", figures.Assets.Buildings.Quantity.ToString());
        Assert.Equal("900-1", await register.ScalarAsync<string>("select code from projects"));
    }

    [Fact]
    public async Task Import_ProjectWithItsCode_MayTakeANewName()
    {
        await register.ImportAsync(Bundles.Department().WithProject("p1", "运行维护费", "10000.00", "900-1"), Monday);

        await register.ImportAsync(Bundles.Department().WithProject("p1", "运行维护费用", "10000.00", "900-1"), Tuesday);

        Assert.Equal("运行维护费用", await register.ScalarAsync<string>("select name from projects"));
    }

    [Fact]
    public async Task Import_ProjectLeftOut_StaysAndIsCounted()
    {
        await register.ImportAsync(
            Bundles.Department().WithProject("p1", "甲", "10000.00").WithLine("p1", "台式计算机", "5000.00").WithProject("p2", "乙", "10000.00"), Monday);

        var summary = await register.ImportAsync(Bundles.Department().WithProject("p1", "乙", "10000.00"), Tuesday);

        Assert.Equal(1, summary.ProjectsNotMentioned);
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from procurement_lines"));
    }

    [Fact]
    public async Task Import_FileOfOneProject_LeavesTheOrderAndAppends()
    {
        var whole = Bundles.Department().WithProject("p1", "甲", "10000.00").WithProject("p2", "乙", "10000.00")
            .WithLine("p1", "台式计算机", "1.00").WithLine("p2", "打印机", "2.00");
        var first = await register.ImportAsync(whole, Monday);

        await register.ImportAsync(
            Bundles.Department().WithProject("p1", "甲", "10000.00").WithLine("p1", "扫描仪", "3.00").WithLine("p1", "台式计算机", "1.00"), Tuesday);

        Assert.Equal(["台式计算机 1.00", "打印机 2.00", "扫描仪 3.00"], await LinesAsync(first.DepartmentId, knownAt: null));
    }

    [Fact]
    public async Task Import_FileOfEverything_SetsTheOrderAnew()
    {
        var whole = Bundles.Department().WithProject("p1", "甲", "10000.00").WithLine("p1", "台式计算机", "1.00").WithLine("p1", "打印机", "2.00");
        var first = await register.ImportAsync(whole, Monday);

        var second = await register.ImportAsync(whole with { Lines = [whole.Lines[1], whole.Lines[0]] }, Tuesday);

        Assert.Equal(0, second.LinesChanged);
        Assert.Equal(["打印机 2.00", "台式计算机 1.00"], await LinesAsync(first.DepartmentId, knownAt: null));
    }

    [Fact]
    public async Task Import_OneOfTwoBundlesHasAProblem_NeitherIsWritten()
    {
        var outcome = await register.TryImportAsync(
            Monday, Bundles.Department("901").WithCard("1", "8000.00"), Bundles.Department("902").WithCard("1", "8000.00", unit: "999999"));

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Card[0].unit", problem.Place);
        Assert.Equal("单位编码“999999”不存在，请先在单位表中登记该单位，或改正编码。", problem.Message);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Import_BundleAfterARefusedCard_IsReadAllTheSame()
    {
        await register.ImportAsync(WithImprovedCard(Bundles.Department("901")), Monday);

        var outcome = await register.TryImportAsync(
            Tuesday, Bundles.Department("901").WithCard("1", "9000.00"), Bundles.Department("902").WithCard("1", "8000.00", unit: "999999"));

        Assert.Equal(["Card[0].", "Card[0].unit"], outcome.Problems.Select(problem => problem.Place));
    }

    [Fact]
    public async Task Import_HistoryOfAnUnknownUnit_IsToldAtItsPlace()
    {
        var bundle = WithImprovedCard(Bundles.Department());
        var history = bundle.History! with { AssetEntries = [bundle.History.AssetEntries[0], bundle.History.AssetEntries[1] with { Unit = "999999" }] };

        var outcome = await register.TryImportAsync(Monday, bundle with { History = history });

        Assert.Equal("AssetEntry[1].unit", Assert.Single(outcome.Problems).Place);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Import_OneDepartmentTwiceAtOnce_IsRefused()
    {
        var outcome = await register.TryImportAsync(Monday, Bundles.Department().WithCard("1", "1.00"), Bundles.Department().WithCard("1", "2.00"));

        Assert.Contains("不止一次出现", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Import_HistoryThatDoesNotAddUp_IsRefusedAtBothPlaces()
    {
        var bundle = Bundles.Department().WithProject("p1", "甲", "100.00").WithCard("1", "8000.00");
        bundle = bundle with { History = new RegisterHistory([new BudgetEntryContent("p1", Money.Parse("90.00"), Monday)], [], [], []) };

        var outcome = await register.TryImportAsync(Tuesday, bundle);

        Assert.Equal(["Project[0].", "Card[0]."], outcome.Problems.Select(problem => problem.Place));
        Assert.Contains("预算资金为 100.00 元，history.budgets 中的记录合计为 90.00 元", outcome.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DescriptionOfACardChanged_IsCountedAndMovesNoFigure()
    {
        var bundle = Bundles.Department().WithCard("1", "8000.00");
        await register.ImportAsync(bundle, Monday);

        var summary = await register.ImportAsync(bundle with { Cards = [bundle.Cards[0] with { Name = "新名称" }] }, Tuesday);

        Assert.Equal((0, 1), (summary.CardsCorrected, summary.CardsDescribed));
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from asset_entries"));
    }

    [Fact]
    public async Task Import_UnknownLayout_NamesTheKnownOnes()
    {
        var bundle = Bundles.Department() with { Choices = [new ChoiceContent(FiscalYear.Of(2024), "hebei-1999", new Dictionary<string, string>())] };

        var outcome = await register.TryImportAsync(Monday, bundle);

        Assert.Equal("没有名为“hebei-1999”的版式。可用的版式：hebei-2020-flat、hebei-2024。", Assert.Single(outcome.Problems).Message);
    }

    /// <summary>A card of 8000.00 that a history has acquired for 7500.00 and improved for 500.00.</summary>
    private static RegisterBundle WithImprovedCard(RegisterBundle bundle)
    {
        var full = bundle.WithCard("1", "8000.00");
        var card = full.Cards[0];
        var acquired = new AssetEntryContent(
            card.CardNumber, Domain.Assets.AssetEntryKind.Acquisition, card.Unit, card.Kind, card.Quantity, Money.Parse("7500.00"),
            null, null, null, card.AcquiredOn, Monday, null, null);
        var improved = acquired with { Entry = Domain.Assets.AssetEntryKind.Improvement, Quantity = Quantity.Zero, Value = Money.Parse("500.00"), RecordedAt = Tuesday };
        return full with { History = new RegisterHistory([], [], [], [acquired, improved]) };
    }

    private async Task<DepartmentFigures> FiguresAsync(Guid departmentId, Instant? knownAt) =>
        await new FiguresReader(register.Host.Database, register.Host.AssetClasses).ReadAsync(departmentId, FiscalYear.Of(2024), null, knownAt, CancellationToken.None);

    private async Task<IEnumerable<string>> LinesAsync(Guid departmentId, Instant? knownAt) =>
        (await FiguresAsync(departmentId, knownAt)).Procurement.Lines.Select(line => $"{line.ItemName} {line.Amount}");
}
