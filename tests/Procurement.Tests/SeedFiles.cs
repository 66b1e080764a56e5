namespace Procurement.Tests;

/// <summary>The published disclosures in <c>tests/Seeds</c>: what they print, the register behind them, the result expected from it.</summary>
public static class SeedFiles
{
    public static IReadOnlyList<string> Names { get; } =
        ["xianghe-2020", "pingxiang-2024", "qinglong-2023", "qinhuangdao-etdz-2020", "shijiazhuang-hitech-2020"];

    /// <summary>The text of a seed's file.</summary>
    /// <param name="suffix"><c>register.json</c>, <c>expected.json</c>, <c>sections.txt</c> or, for the fixture, <c>json</c>.</param>
    public static string Text(string name, string suffix) => File.ReadAllText(PathOf(name, suffix));

    public static string PathOf(string name, string suffix) => Path.Combine(AppContext.BaseDirectory, "Seeds", $"{name}.{suffix}");
}
