using System.Text.Json.Nodes;

namespace Procurement.Web.Tests.Commands;

/// <summary><c>check FILE</c>: exit codes of the contract, and no database for it.</summary>
public sealed class CheckFileTests
{
    private const string Unreachable = "Host=127.0.0.1;Port=1;Database=none;Username=none";

    [Theory]
    [InlineData("xianghe-2020.sections.txt", 1, "PR-SUM")]
    [InlineData("pingxiang-2024.sections.txt", 1, "AS-TOTAL")]
    [InlineData("qinglong-2023.sections.txt", 0, "DS-EMPTY")]
    [InlineData("shijiazhuang-hitech-2020.expected.json", 0, "PR-FRACTION")]
    public async Task Check_PublishedFile_NeedsNoDatabase(string file, int exitCode, string rule)
    {
        var result = await ProgramRun.RunAsync(Unreachable, "check", Path.Combine(AppContext.BaseDirectory, "Seeds", file), "--json");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(rule, JsonNode.Parse(result.Output)!["findings"]!.AsArray().Select(row => (string?)row!["rule"]));
    }

    [Theory]
    [InlineData(2, "check")]
    [InlineData(2, "check", "--department", "432")]
    [InlineData(2, "check", "--nonsense")]
    [InlineData(3, "check", "/nowhere/at-all.docx")]
    [InlineData(2, "check", "SEED", "--year", "2020")]
    [InlineData(2, "check", "SEED.dll")]
    public async Task Check_WrongUse_SaysSo(int exitCode, params string[] arguments)
    {
        var seed = Path.Combine(AppContext.BaseDirectory, "Seeds", "xianghe-2020.sections.txt");
        var result = await ProgramRun.RunAsync(Unreachable, [.. arguments.Select(word => word switch
        {
            "SEED" => seed,
            "SEED.dll" => Path.Combine(AppContext.BaseDirectory, "procurement.dll"),
            _ => word,
        })]);

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.NotEmpty(result.Error);
    }
}
