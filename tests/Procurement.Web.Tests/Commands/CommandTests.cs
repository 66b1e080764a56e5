using System.Text.Json.Nodes;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Commands;

/// <summary>The command line of the contract, each command as its own process on a real database.</summary>
public sealed class CommandTests(TestDatabase databases)
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public async Task Disclose_Seed_EqualsWhatWasPublished(string name, string code, int year)
    {
        await using var database = await TestRegister.CreateAsync(databases);
        using var folder = new TempFolder();
        Assert.Equal(0, (await ProgramRun.RunAsync(database.ConnectionString, "import", Seeds.RegisterPath(name))).ExitCode);

        var disclosed = await ProgramRun.RunAsync(
            database.ConnectionString, "disclose", "--department", code, "--year", $"{year}", "--format", "docx,xlsx,html,txt,json", "--out", folder.FullName);
        var check = await ProgramRun.RunAsync(database.ConnectionString, "check", "--department", code, "--year", $"{year}", "--json");

        // Nobody closed the asset books of the year before: said on standard error, and nothing else is.
        Assert.Equal((0, $"上年（{year - 1}）资产账尚未结账，国有资产信息的数字可能变动。"), (disclosed.ExitCode, disclosed.Error.TrimEnd()));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(Seeds.Expected(name)), JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf($"{code}-{year}.json")))));
        Assert.All(new[] { "docx", "xlsx", "html", "txt" }, format => Assert.True(new FileInfo(folder.PathOf($"{code}-{year}.{format}")).Length > 500));
        Assert.Equal(0, check.ExitCode);
        Assert.Equal("findings/1", JsonNode.Parse(check.Output)!["format"]!.GetValue<string>());
    }

    [Fact]
    public async Task Export_ImportedElsewhere_IsTheSameDepartment()
    {
        await using var here = await databases.CreateAsync();   // empty: the first command makes the tables
        await using var there = await TestRegister.CreateAsync(databases);
        using var folder = new TempFolder();
        await ProgramRun.RunAsync(here.ConnectionString, "import", Seeds.RegisterPath("shijiazhuang-hitech-2020"));
        await ProgramRun.RunAsync(here.ConnectionString, "export", "--department", "432", "--out", folder.PathOf("first.json"));

        await ProgramRun.RunAsync(there.ConnectionString, "import", folder.PathOf("first.json"));
        await ProgramRun.RunAsync(there.ConnectionString, "export", "--department", "432", "--out", folder.PathOf("second.json"));

        Assert.Equal(await File.ReadAllTextAsync(folder.PathOf("first.json")), await File.ReadAllTextAsync(folder.PathOf("second.json")));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(await File.ReadAllTextAsync(Seeds.RegisterPath("shijiazhuang-hitech-2020"))),
            JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("first.json")))));
    }

    [Fact]
    public async Task ExportWorkbook_ImportedElsewhere_ExportsTheSameBytes()
    {
        await using var here = await TestRegister.CreateAsync(databases);
        await using var there = await TestRegister.CreateAsync(databases);
        using var folder = new TempFolder();
        await ProgramRun.RunAsync(here.ConnectionString, "import", Seeds.RegisterPath("pingxiang-2024"), Seeds.RegisterPath("xianghe-2020"));
        await ProgramRun.RunAsync(here.ConnectionString, "export", "--department", "428", "--out", folder.PathOf("first.xlsx"));

        var imported = await ProgramRun.RunAsync(there.ConnectionString, "import", folder.PathOf("first.xlsx"));
        await ProgramRun.RunAsync(there.ConnectionString, "export", "--department", "428", "--out", folder.PathOf("second.xlsx"));

        Assert.Equal(0, imported.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(folder.PathOf("first.xlsx")), await File.ReadAllBytesAsync(folder.PathOf("second.xlsx")));
    }

    [Fact]
    public async Task Import_DryRun_ChangesNothing()
    {
        await using var register = await TestRegister.CreateAsync(databases);

        var result = await ProgramRun.RunAsync(register.ConnectionString, "import", Seeds.RegisterPath("pingxiang-2024"), "--dry-run");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("试运行，未写入", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Import_GoodAndBadFile_NamesThePlaceAndWritesNeither()
    {
        await using var register = await TestRegister.CreateAsync(databases);
        using var folder = new TempFolder();
        var text = (await File.ReadAllTextAsync(Seeds.RegisterPath("pingxiang-2024"))).Replace("\"5413800.00\"", "\"5413800.001\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.PathOf("bad.json"), text);

        var result = await ProgramRun.RunAsync(register.ConnectionString, "import", Seeds.RegisterPath("xianghe-2020"), folder.PathOf("bad.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("bad.json $.assets[2].value：", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(0, await register.ScalarAsync<long>("select count(*) from departments"));
    }

    [Fact]
    public async Task Check_OverspentProject_AnswersOne()
    {
        await using var database = await TestRegister.CreateAsync(databases);
        using var folder = new TempFolder();
        var text = (await File.ReadAllTextAsync(Seeds.RegisterPath("xianghe-2020"))).Replace("\"budget\": \"600000.00\"", "\"budget\": \"500000.00\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.PathOf("overspent.json"), text);
        await ProgramRun.RunAsync(database.ConnectionString, "import", folder.PathOf("overspent.json"));

        var result = await ProgramRun.RunAsync(database.ConnectionString, "check", "--department", "209", "--year", "2020");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PR-BUDGET", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "frobnicate")]
    [InlineData("--year", "disclose", "--department", "432", "--format", "json", "--out", ".")]
    [InlineData("年度", "disclose", "--department", "432", "--year", "99", "--format", "json", "--out", ".")]
    [InlineData("pdf", "disclose", "--department", "432", "--year", "2020", "--format", "pdf", "--out", ".")]
    [InlineData("没有编码为“777”的部门", "export", "--department", "777", "--out", "x.json")]
    [InlineData("不认识：--dryrun", "import", "--dryrun")]
    [InlineData("--format 缺少取值", "disclose", "--department", "432", "--year", "2020", "--format", ",", "--out", ".")]
    [InlineData("不认识的文件类型", "export", "--department", "432", "--out", "x.doc")]
    public async Task WrongUsage_AnswersTwoAndSaysWhy(string says, params string[] arguments)
    {
        await using var database = await TestRegister.CreateAsync(databases);

        var result = await ProgramRun.RunAsync(database.ConnectionString, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Disclose_NoLayoutChosen_ListsTheLayouts()
    {
        await using var database = await TestRegister.CreateAsync(databases);
        await ProgramRun.RunAsync(database.ConnectionString, "import", Seeds.RegisterPath("pingxiang-2024"));

        var result = await ProgramRun.RunAsync(
            database.ConnectionString, "disclose", "--department", "428", "--year", "2023", "--format", "txt", "--out", Path.GetTempPath());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("hebei-2020-flat、hebei-2020-sentence、hebei-2020-three-layer、hebei-2023、hebei-2024", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreachableDatabase_AnswersThree()
    {
        var result = await ProgramRun.RunAsync("Host=/nonexistent;Database=x;Username=x;Timeout=2", "export", "--department", "432", "--out", "x.json");

        Assert.Equal(3, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Hst=db;Password=secret")]
    [InlineData("Database=procurement")]
    public async Task UnreadableConnectionString_AnswersTwoWithoutRepeatingIt(string connectionString)
    {
        var result = await ProgramRun.RunAsync(connectionString, "migrate");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("数据库连接串无法识别", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_MissingFile_AnswersThree()
    {
        await using var database = await TestRegister.CreateAsync(databases);

        var result = await ProgramRun.RunAsync(database.ConnectionString, "import", "没有这个文件.json");

        Assert.Equal((3, true), (result.ExitCode, result.Error.Contains("找不到文件", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("disclose")]
    [InlineData("check")]
    [InlineData("migrate")]
    public async Task Help_OfEveryCommand_IsChinese(string command)
    {
        var result = await ProgramRun.RunAsync("Host=/nonexistent", command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("Usage", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Options", result.Output, StringComparison.Ordinal);
        Assert.Contains("--database", result.Output, StringComparison.Ordinal);
    }
}
