using NodaTime;
using Procurement.Domain.Access;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Register;

/// <summary>What an import writes into the audit trail, whom it lets in, and that closed years stay closed.</summary>
public sealed class ImportAuditTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly Guid Somebody = new("01890a5d-ac96-774b-bcce-000000000001");
    private static readonly Instant Monday = Instant.FromUtc(2024, 1, 8, 1, 0);
    private static readonly Instant Tuesday = Instant.FromUtc(2024, 1, 9, 1, 0);

    private static readonly RegisterBundle Small = Bundles.Department()
        .WithProject("p1", "办公设备", "10000.00").WithLine("p1", "台式计算机", "5000.00").WithLine("p1", "打印机", "2000.00").WithCard("1", "8000.00");

    private TestRegister register = null!;

    public async ValueTask InitializeAsync() => register = await TestRegister.CreateAsync(databases);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task Import_Changes_AreOneRecordWithTheCounts()
    {
        var first = await register.ImportAsync(Small, Monday);
        await register.ImportAsync(Small, Tuesday);
        await register.TryImportAsync(Person(first.DepartmentId), Tuesday, Small.WithLine("p1", "扫描仪", "3000.00"));

        Assert.Equal(
            "1 register.import 900 测试局 命令行 1/2/0; 2 register.import 900 测试局 张三（zhang） 0/1/0",
            await register.ScalarAsync<string>("""
                select string_agg(sequence || ' ' || action || ' ' || subject_label || ' ' || split_part(actor_name, ' ', 1) || ' '
                       || (after::json ->> 'projectsAdded') || '/' || (after::json ->> 'linesAdded') || '/' || (after::json ->> 'linesRemoved'), '; ' order by sequence)
                from audit_records
                """));
        Assert.Equal("试.json", await register.ScalarAsync<string>("select after::json ->> 'fileName' from audit_records where sequence = 1"));
        Assert.True((await Data.Audit.AuditProof.VerifyAsync(register.Host.Database, first.DepartmentId, CancellationToken.None)).IsUnbroken);
    }

    [Fact]
    public async Task Import_Refused_RecordsNothing()
    {
        await register.TryImportAsync(Monday, Small.WithCard("2", "1.00", unit: "nowhere"));

        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from audit_records"));
    }

    [Fact]
    public async Task Import_PersonOfAnotherDepartment_IsRefused()
    {
        var own = await register.ImportAsync(Bundles.Department("901"), Monday);

        var unknown = await register.TryImportAsync(Person(own.DepartmentId), Tuesday, Small);
        await register.ImportAsync(Small, Monday);
        var known = await register.TryImportAsync(Person(own.DepartmentId), Tuesday, Small.WithCard("2", "1.00"));

        Assert.All([unknown, known], outcome => Assert.Equal("Department[0].code", Assert.Single(outcome.Problems).Place));
        Assert.Equal(1, await register.ScalarAsync<long>("select count(*) from asset_cards"));
    }

    [Fact]
    public async Task Import_PersonOfOneUnit_IsRefusedRowsOfTheOthers()
    {
        var two = Small with
        {
            Department = Small.Department with { Units = [.. Small.Department.Units, new UnitContent("900002", "测试局二所", "事业", null, null)] },
        };
        var first = await register.ImportAsync(two.WithCard("2", "1.00", unit: "900002"), Monday);
        var second = await register.ScalarAsync<Guid>("select id from budget_units where code = '900002'");
        var actor = Person(first.DepartmentId) with { Units = [second] };
        var onlyOwn = two with { Projects = [], Lines = [], Cards = [] };

        var foreignRows = await register.TryImportAsync(actor, Tuesday, two);
        var foreignCard = await register.TryImportAsync(actor, Tuesday, onlyOwn.WithCard("1", "8000.00", unit: "900002"));
        var foreignName = await register.TryImportAsync(actor, Tuesday, onlyOwn with
        {
            Department = two.Department with { Units = [two.Department.Units[0] with { Name = "别名" }, two.Department.Units[1]] },
        });
        var own = await register.TryImportAsync(actor, Tuesday, onlyOwn.WithCard("3", "5.00", unit: "900002"));

        Assert.Equal(["Card[0].unit", "Project[0].unit"], foreignRows.Problems.Select(problem => problem.Place).Order());
        Assert.Equal("Card[0].cardNumber", Assert.Single(foreignCard.Problems).Place);
        Assert.Equal("Unit[0].code", Assert.Single(foreignName.Problems).Place);
        Assert.Empty(own.Problems);
        Assert.Equal(3, await register.ScalarAsync<long>("select count(*) from asset_cards"));
    }

    [Theory]
    [InlineData("submitted", "已送审")]
    [InlineData("approved", "已批复")]
    public async Task Import_ClosedYear_TakesTheSameAndRefusesTheRest(string status, string says)
    {
        await register.ImportAsync(Small, Monday);
        await CloseAsync(status);
        var otherLine = Small with { Lines = [Small.Lines[0] with { MeasureUnit = "套" }, Small.Lines[1]] };
        var fewerLines = Small with { Lines = [Small.Lines[0]] };
        var otherBudget = Small with { Projects = [Small.Projects[0] with { Budget = Domain.Common.Money.Parse("1.00") }] };

        Assert.Empty((await register.TryImportAsync(Tuesday, Small)).Problems);
        await RefusedAsync("Line[0].", "更改采购明细“台式计算机”", otherLine);
        await RefusedAsync("Line[2].", "新增采购明细“扫描仪”", Small.WithLine("p1", "扫描仪", "3000.00"));
        await RefusedAsync("Project[0].", "的采购明细“打印机”", fewerLines);
        await RefusedAsync("Project[0].budget", "更改项目“办公设备”", otherBudget);
        await RefusedAsync("Project[1].", "新增项目“另一个”", Small.WithProject("p2", "另一个", "1.00"));
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from superseded_lines"));

        async Task RefusedAsync(string place, string what, RegisterBundle bundle)
        {
            var problem = Assert.Single((await register.TryImportAsync(Tuesday, bundle)).Problems);
            Assert.Equal(place, problem.Place);
            Assert.Contains(what, problem.Message, StringComparison.Ordinal);
            Assert.Contains($"2024 年预算{says}", problem.Message, StringComparison.Ordinal);
            Assert.Contains("调剂", problem.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>An approval that begins before the import is over waits, and the other way round: never both.</summary>
    [Fact]
    public async Task Import_WhileTheYearIsBeingClosed_WaitsAndIsRefused()
    {
        await register.ImportAsync(Small, Monday);
        await using var connection = await register.Host.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var closing = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand(Close("submitted"), connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var import = register.TryImportAsync(Tuesday, Small.WithLine("p1", "扫描仪", "3000.00"));
        while (!import.IsCompleted && !await register.ScalarAsync<bool>("select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"))
        {
            await Task.Yield();
        }

        await closing.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Line[2].", Assert.Single((await import).Problems).Place);
    }

    private static Actor Person(Guid department) => new(Somebody, "张三（zhang）", "127.0.0.1", null, department);

    private static string Close(string status) =>
        $"insert into budget_years (department_id, fiscal_year, status, row_version) select id, 2024, '{status}', 1 from departments where code = '900'";

    private async Task CloseAsync(string status)
    {
        await using var command = register.Host.Database.Source.CreateCommand(Close(status));
        await command.ExecuteNonQueryAsync();
    }
}
