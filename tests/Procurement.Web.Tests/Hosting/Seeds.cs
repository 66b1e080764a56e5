namespace Procurement.Web.Tests.Hosting;

/// <summary>The five published disclosures.</summary>
internal static class Seeds
{
    public static TheoryData<string, string, int> All { get; } = new()
    {
        { "xianghe-2020", "209", 2020 },
        { "pingxiang-2024", "428", 2024 },
        { "qinglong-2023", "436", 2023 },
        { "qinhuangdao-etdz-2020", "442", 2020 },
        { "shijiazhuang-hitech-2020", "432", 2020 },
    };

    public static string RegisterPath(string name) => Path.Combine(AppContext.BaseDirectory, "Seeds", $"{name}.register.json");

    public static string Expected(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", $"{name}.expected.json"));
}
