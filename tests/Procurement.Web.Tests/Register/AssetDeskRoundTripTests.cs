using NodaTime;
using Procurement.Data.Books;
using Procurement.Data.Register;
using Procurement.Documents.Bundles;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Register;

/// <summary>A department with an asset desk, exported and imported into an empty database, is the same department.</summary>
public sealed class AssetDeskRoundTripTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2024, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task What_is_exported_and_imported_is_exported_alike()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await FillAsync(desk);
        var first = await ExportAsync(desk.Register, desk.DepartmentId);

        await using var other = await TestRegister.CreateAsync(databases);
        var read = await RegisterBundleReader.ReadAsync(new MemoryStream(first));
        Assert.Empty(read.Problems);
        await other.ImportAsync(read.Bundle!);
        var again = await ExportAsync(other, await other.ScalarAsync<Guid>("select id from departments where code = '900'"));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(first), System.Text.Encoding.UTF8.GetString(again));

        const string standing = """
            select string_agg(concat_ws('|', card_number, quantity, value, life_months, used_up_on, status, place_id is not null, custodian, peak_piece_value, way, last_entry_on), ';' order by card_number)
            from asset_cards
            """;
        Assert.Equal(await desk.Register.ScalarAsync<string>(standing), await other.ScalarAsync<string>(standing));
        Assert.Equal("BD2024-0005", await other.ScalarAsync<string>("select max(number) from asset_movements"));
        Assert.Equal(5, await other.ScalarAsync<int>("select last from counters where key = 'BD2024'"));
    }

    [Theory]
    [InlineData("\"place\": \"D1\"", "\"place\": \"D9\"", "没有存放地点“D9”")]
    [InlineData("\"movement\": \"BD2024-0001\"", "\"movement\": \"BD2024-0099\"", "不在文件里")]
    [InlineData("byClass", "byNothing", "数据读不懂")]
    public async Task A_name_that_is_not_in_the_file_is_refused_at_its_place(string said, string instead, string expected)
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await FillAsync(desk);
        var text = System.Text.Encoding.UTF8.GetString(await ExportAsync(desk.Register, desk.DepartmentId));
        Assert.Contains(said, text, StringComparison.Ordinal);

        await using var other = await TestRegister.CreateAsync(databases);
        var read = await RegisterBundleReader.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace(said, instead, StringComparison.Ordinal))));
        var outcome = await other.TryImportAsync(null, read.Bundle!);
        Assert.False(outcome.Written);
        Assert.Contains(outcome.Problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem.Place.StartsWith("$.assetDesk.", StringComparison.Ordinal));
    }

    /// <summary>Two intakes, a partial disposal, one that waits for approval, a draft; a place, a closed year.</summary>
    private static async Task FillAsync(AssetDesk desk)
    {
        var nothing = new RollRow("", "合计", BookFigure.Zero, [], Money.Zero, BookFigure.Zero);
        var closed = ClosingSummary.Write(new ClosedFigures(
            new RollForward(FiscalYear.Of(2022), RollBy.Class, true, [], nothing), new RollForward(FiscalYear.Of(2022), RollBy.Row, false, [], nothing)));
        await using (var command = desk.Register.Host.Database.Source.CreateCommand(
            $"""
            insert into asset_places (department_id, id, code, name, is_closed, row_version) values ('{desk.DepartmentId}', '{desk.NewId()}', 'D1', '政务大厅', false, 1);
            insert into asset_books (department_id, closed_through, row_version) values ('{desk.DepartmentId}', '2022-12-31', 1);
            insert into asset_years (department_id, fiscal_year, status, closed_by_name, closed_at, summary, row_version)
            values ('{desk.DepartmentId}', 2022, 'closed', '李四', '2023-01-05T08:00:00Z', '{closed}', 1);
            insert into ledger_balances (department_id, as_of, class, value, recorded_by_name, recorded_at, row_version)
            values ('{desk.DepartmentId}', '2023-12-31', 'equipment', 72000, '李四', '2024-01-05T08:00:00Z', 1)
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        var place = await desk.Register.ScalarAsync<Guid>("select id from asset_places");
        var computers = await desk.CardAsync("台式计算机", "72000.00", January, quantity: "10", life: 72, place: place);
        var copier = await desk.CardAsync("复印机", "30000.00", January);
        MovementDraft Scrap(Guid card, Quantity? quantity) => new(
            MovementKind.Disposal, AssetWay.Scrapping, June, "无法修复", "鉴定意见", [new MovementItemDraft(card, quantity)], Counterparty: "回收公司", Proceeds: Money.Parse("120.00"));
        await desk.DoAsync(Scrap(computers, Quantity.Of(4m)));
        await desk.Movements.SubmitAsync(desk.Manager, Scrap(copier, null), default);
        await desk.Movements.KeepDraftAsync(desk.Manager, Scrap(computers, Quantity.Of(1m)), default);
    }

    private static async Task<byte[]> ExportAsync(TestRegister register, Guid department)
    {
        using var stream = new MemoryStream();
        await RegisterBundleWriter.WriteAsync(await new RegisterExport(register.Host.Database).ReadAsync(department, default), stream);
        return stream.ToArray();
    }
}
