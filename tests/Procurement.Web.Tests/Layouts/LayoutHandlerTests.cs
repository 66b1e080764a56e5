using Procurement.Data.Acts;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Layouts;

/// <summary>A department's own layouts on a real database: copied, saved, restored, deleted, each of it a version and in the trail.</summary>
public sealed class LayoutHandlerTests(TestDatabase databases) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private TestRegister register = null!;
    private Actor author = null!;
    private LayoutHandler layouts = null!;
    private LayoutShelf shelf = null!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.CreateAsync(databases);
        var department = (await register.ImportAsync(Bundles.Department())).DepartmentId;
        var host = register.Host;
        author = new Actor(host.Ids.Next(host.Clock.GetCurrentInstant()), "赵六（zhao）", "127.0.0.1", "test", department);
        shelf = new LayoutShelf(host);
        layouts = new LayoutHandler(Acts, shelf);
    }

    private ActRunner Acts => new(register.Host.Database, register.Host.Clock, register.Host.Ids);

    [Fact]
    public async Task CopySaveRestoreDelete_KeepAVersionEach()
    {
        await layouts.CopyAsync(author, "hebei-2024", " 本局-2024 ", default);
        var first = (await shelf.FindAsync(author, "本局-2024", default)).Content;
        var second = await layouts.SaveAsync(author, "本局-2024", first.Replace("国有资产信息", "国有资产占有使用情况", StringComparison.Ordinal), "按新要求", 1, default);
        var same = await layouts.SaveAsync(author, "本局-2024", (await shelf.FindAsync(author, "本局-2024", default)).Content, null, 2, default);
        var third = await layouts.RestoreAsync(author, "本局-2024", 1, 2, default);

        Assert.Equal((2, 2, 3), (second.RowVersion, same.RowVersion, third.RowVersion));
        Assert.Equal(["3 恢复第 1 版", "2 按新要求", "1 复制自 hebei-2024"], (await shelf.VersionsAsync(author, "本局-2024", default)).Select(row => $"{row.Number} {row.Note}"));
        Assert.Equal(first, (await shelf.FindAsync(author, "本局-2024", default)).Content);

        await layouts.RemoveAsync(author, "本局-2024", 3, default);
        var again = await layouts.CopyAsync(author, "hebei-2020-flat", "本局-2024", default);

        Assert.Equal(4, again.RowVersion);
        Assert.Equal(4, (await shelf.VersionsAsync(author, "本局-2024", default)).Count);
        Assert.Equal(5L, await register.ScalarAsync<long>("select count(*) from audit_records where action = 'layout.change' and subject_label = '本局-2024'"));
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_IsRefused_AndSoIsWhatIsWrong()
    {
        await layouts.CopyAsync(author, "hebei-2024", "甲", default);
        var text = (await shelf.FindAsync(author, "甲", default)).Content;
        await layouts.SaveAsync(author, "甲", text.Replace("国有资产信息", "资产", StringComparison.Ordinal), null, 1, default);

        Assert.Equal("CC-CHANGED", await RefusalAsync(() => layouts.SaveAsync(author, "甲", text.Replace("国有", "国家", StringComparison.Ordinal), null, 1, default)));
        Assert.Equal("CC-CHANGED", await RefusalAsync(() => layouts.RemoveAsync(author, "甲", 1, default)));
        Assert.Equal("LY-NAME", await RefusalAsync(() => layouts.SaveAsync(author, "乙", text, null, 0, default)));
        Assert.Equal("LY-WRONG", await RefusalAsync(() => layouts.SaveAsync(author, "甲", text.Replace("0.00", "N2", StringComparison.Ordinal), null, 2, default)));
        Assert.Equal("LY-NOTE", await RefusalAsync(() => layouts.SaveAsync(author, "甲", text.Replace("国有", "国家", StringComparison.Ordinal), new string('长', 201), 2, default)));
        Assert.Equal("LY-TAKEN", await RefusalAsync(() => layouts.CopyAsync(author, "hebei-2024", "甲", default)));
        Assert.Equal("LY-TAKEN", await RefusalAsync(() => layouts.CopyAsync(author, "甲", "hebei-2024", default)));
        Assert.Equal("NF-NONE", await RefusalAsync(() => layouts.CopyAsync(author, "没有", "乙", default)));
        Assert.Equal("NF-NONE", await RefusalAsync(() => layouts.RestoreAsync(author, "甲", 9, 2, default)));
        Assert.Equal("LY-BUILTIN", await RefusalAsync(() => layouts.RemoveAsync(author, "hebei-2024", null, default)));
        Assert.Equal("LY-UNITS", await RefusalAsync(() => layouts.CopyAsync(author with { Units = [author.DepartmentId] }, "hebei-2024", "乙", default)));
        Assert.Equal(2L, await register.ScalarAsync<long>("select count(*) from layout_versions"));
        Assert.Equal(1L, await register.ScalarAsync<long>("select count(*) from department_layouts"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\u0001")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五")]
    public async Task Copy_NameThatNoAddressCarries_IsRefused(string name) =>
        Assert.Equal("LY-NAME", await RefusalAsync(() => layouts.CopyAsync(author, "hebei-2024", name, default)));

    [Fact]
    public async Task Save_ByTwoAtOnce_OneOfThemIsTold()
    {
        await layouts.CopyAsync(author, "hebei-2024", "甲", default);
        var text = (await shelf.FindAsync(author, "甲", default)).Content;

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(async index =>
        {
            try
            {
                return (await layouts.SaveAsync(author, "甲", text.Replace("国有资产", $"资产{index}", StringComparison.Ordinal), null, 1, default)).RowVersion;
            }
            catch (RuleViolationException refused) when (refused.Violation is LayoutChanged)
            {
                return 0;
            }
        }));

        Assert.Equal([0, 0, 0, 0, 0, 2], both.Order());
        Assert.Equal(2L, await register.ScalarAsync<long>("select count(*) from layout_versions"));
    }

    [Fact]
    public async Task BundleImport_AppendsVersions_AndOnlyForWhatChanged()
    {
        var (one, two) = (Named("甲", "hebei-2024"), Named("乙", "hebei-2020-flat"));
        await register.ImportAsync(Bundles.Department() with { Layouts = [one, two] });
        await register.ImportAsync(Bundles.Department() with { Layouts = [one, two with { Json = two.Json.Replace("小计", "合计", StringComparison.Ordinal) }] });
        await register.ImportAsync(Bundles.Department() with { Layouts = [one] });

        Assert.Equal("乙1,乙2,甲1", await register.ScalarAsync<string>("select string_agg(name || number, ',' order by name collate \"C\", number) from layout_versions"));
        Assert.Equal(2, (await shelf.FindAsync(author, "乙", default)).RowVersion);
        Assert.Equal("随数据包导入", (await shelf.VersionsAsync(author, "乙", default))[0].Note);
        await layouts.RemoveAsync(author, "乙", null, default);
        await register.ImportAsync(Bundles.Department() with { Layouts = [two] });
        Assert.Equal(3, (await shelf.FindAsync(author, "乙", default)).RowVersion);
        Assert.Contains("\"name\": \"乙\"", await register.ExportJsonAsync(author.DepartmentId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_LayoutThatAYearTakes_IsRefused_AndTheAdministratorSeesWhoDoes()
    {
        await register.ImportAsync(Bundles.Department() with { Layouts = [Named("甲", "hebei-2024")], Choices = [new ChoiceContent(FiscalYear.Of(2024), "甲", new Dictionary<string, string>())] });
        await register.ImportAsync(Bundles.Department("901") with { Choices = [new ChoiceContent(FiscalYear.Of(2023), "hebei-2024", new Dictionary<string, string>())] });

        Assert.Equal("AD-LAYOUT", await RefusalAsync(() => layouts.RemoveAsync(author, "甲", null, default)));

        var administration = new LayoutAdministration(register.Host, Acts);
        var uses = await administration.UsesAsync(author with { DepartmentId = Actor.WholeSystem }, default);
        Assert.Equal(["hebei-2024 False 901 2023", "甲 True 900 2024"], uses!.Rows.Select(row => $"{row.Layout} {row.IsOwn} {row.DepartmentCode} {string.Join(',', row.Years)}").Order(StringComparer.Ordinal));
        Assert.Null(await administration.UsesAsync(author, default));
        Assert.Equal([2024], (await shelf.ListAsync(author, default))[0].Years.Select(year => year.Number));
        Assert.All((await shelf.ListAsync(author, default)).Skip(1), row => Assert.Empty(row.Years));
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private static LayoutContent Named(string name, string source)
    {
        var draft = LayoutDraftReader.Read(BuiltInLayouts.Text(source)!);
        draft.Name = name;
        return new LayoutContent(name, LayoutWriter.Write(draft).Json.TrimEnd());
    }

    private static async Task<string> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation.Code;
}
