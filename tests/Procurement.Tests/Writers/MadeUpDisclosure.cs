using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

/// <summary>A disclosure harder than any published one: many lines, very long names, large amounts, every caption.</summary>
internal static class MadeUpDisclosure
{
    private static readonly FigureFormat Fixed = FigureFormat.Parse("0.00");

    private static readonly string[] Names =
    [
        "政务大厅运行经费",
        "石家庄高新技术产业开发区政务服务中心智慧审批一体化平台（二期）软硬件设备购置、系统集成及三年运行维护服务项目",
        "“互联网+政务服务”平台API网关与OpenTelemetry-compatible-observability-platform扩容",
        string.Concat(Enumerable.Repeat("综合便民服务中心统一政务服务标识制作与安装", 8)),
    ];

    /// <param name="lines">How many lines the procurement table has.</param>
    public static Disclosure With(int lines)
    {
        var seed = SeedRegister.Print("shijiazhuang-hitech-2020");
        var xianghe = SeedRegister.Print("xianghe-2020");
        var table = xianghe.Procurement.Table! with { AsOfLine = "截止时间：2024年12月31日", PreparerLine = "编制部门：某某局", Footnotes = ["注：数字由系统生成。"] };
        PrintedRow[] rows = [new("total", null, [new("合　计"), Figure(12_345_678.9m), .. Enumerable.Repeat(PrintedCell.Blank, 5), .. Enumerable.Repeat(Figure(12_345_678.9m), 7)]), .. Enumerable.Range(0, lines).Select(Line)];
        return seed with
        {
            Department = new("999", "某某高新技术产业开发区行政审批局"),
            Year = FiscalYear.Of(2025),
            AsOf = new LocalDate(2024, 12, 31),
            Sections = [seed.Procurement with { Table = table with { Rows = rows } }, seed.Assets],
        };
    }

    /// <summary>The text of the first line's name, for tests of what a name may do.</summary>
    public static Disclosure WithName(string name)
    {
        var made = With(1);
        var table = made.Procurement.Table!;
        var row = table.Rows[1] with { Cells = [new(name), .. table.Rows[1].Cells.Skip(1)] };
        return made with { Sections = [made.Procurement with { Paragraphs = [name], Table = table with { Rows = [table.Rows[0], row] } }, made.Assets] };
    }

    private static PrintedRow Line(int index) => new("line", "999001",
    [
        new(Names[index % Names.Length]), Figure(1_234_567.89m - index), new(index % 3 == 0 ? "其他识别输入设备" : "会议、广播及音乐欣赏系统"), new("A0201060899"),
        new(index % 2 == 0 ? "次*年" : "台"), Figure(index + 0.5m), Figure(2.985m), Figure(1_234_567.89m), Figure(1_234_567.89m), Figure(1_234_567.89m),
        PrintedCell.Blank, PrintedCell.Blank, PrintedCell.Blank, PrintedCell.Blank,
    ]);

    private static PrintedCell Figure(decimal number) => PrintedCell.Figure(number, Fixed);
}
