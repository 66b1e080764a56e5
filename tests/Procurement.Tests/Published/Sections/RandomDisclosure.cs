using System.Globalization;
using Bogus;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Published.Sections;

/// <summary>Disclosures as no one published them: any head with any rows, captions and numbers. The same seed gives the same one.</summary>
internal static class RandomDisclosure
{
    private static readonly string[] Words = ["政务", "大厅", "审批", "平台", "设备", "运行", "维护", "购置", "服务", "档案", "扫描", "印章", "办公", "家具", "专用", "软件", "（二期）", "“好差评”", "、", "2024年", "API", "-A1"];
    private static readonly string[] Numbers = ["五", "六", "七", "八", "九", "十", "十一", "十二"];

    public static Disclosure Of(int seed)
    {
        var random = new Randomizer(seed);
        var form = SeedRegister.Published(random.ArrayElement([.. SeedFiles.Names]));
        var year = random.Int(2010, 2030);
        var number = random.Int(0, Numbers.Length - 2);
        return form with
        {
            Year = FiscalYear.Of(year),
            AsOf = new LocalDate(year - 1, 12, 31),
            Sections =
            [
                form.Procurement with { Number = Numbers[number], Paragraphs = Paragraphs(random), Table = form.Procurement.Table is { } table ? Procurement(table, random) : null },
                form.Assets with { Number = Numbers[number + 1], Paragraphs = Paragraphs(random), Table = Assets(form.Assets.Table!, random) },
            ],
        };
    }

    private static PrintedTable Procurement(PrintedTable table, Randomizer random) => table with
    {
        DepartmentLine = random.Bool() ? $"{random.Int(100, 999)}{random.ArrayElement(["", " "])}某某县行政审批局" : null,
        UnitLine = random.ArrayElement([null, "单位：万元", "单位：元", "金额单位：万元"]),
        Rows = [.. Rows(table.Columns, random)],
        Footnotes = [.. Enumerable.Range(1, random.Int(0, 2)).Select(index => $"注：{Name(random)}{index}。")],
    };

    private static IEnumerable<PrintedRow> Rows(IReadOnlyList<string> columns, Randomizer random)
    {
        var units = random.Int(0, 3);
        var total = new PrintedRow("total", null, Sum(columns, random.ArrayElement(["合　计", "合计", "总计"]), random));
        var isTotalLast = random.Bool();
        if (units > 0 && !isTotalLast)
        {
            yield return total;
        }

        for (var unit = 0; unit < units; unit++)
        {
            if (units > 1)
            {
                yield return new PrintedRow("subtotal", null, Sum(columns, $"某某县第{unit + 1}服务中心小计", random));
            }

            for (var line = random.Int(1, 12); line > 0; line--)
            {
                yield return new PrintedRow("line", null, [.. columns.Select(key => new PrintedCell(LineCell(key, random)))]);
            }
        }

        if (units > 0 && isTotalLast)
        {
            yield return total;
        }
    }

    private static PrintedCell[] Sum(IReadOnlyList<string> columns, string label, Randomizer random) =>
        [.. columns.Select((key, index) => new PrintedCell(index == 0 ? label : ProcurementColumns.IsAmount(key) && random.Bool() ? Number(random) : ""))];

    private static string LineCell(string key, Randomizer random) => key switch
    {
        ProcurementColumns.ProjectName or ProcurementColumns.ItemName => Name(random),
        ProcurementColumns.CatalogueCode => random.ArrayElement(["A02010104", "C0502", "B010402", "C99"]),
        ProcurementColumns.MeasureUnit => random.ArrayElement(["台", "次*年", "立方米", ""]),
        _ => random.ArrayElement([Number(random), Number(random), "", "—"]),
    };

    private static PrintedTable Assets(PrintedTable table, Randomizer random) => table with
    {
        PreparerLine = random.Bool() ? "编制部门：某某县行政审批局" : null,
        AsOfLine = random.ArrayElement([null, "截止时间：2019年12月31日", "截止时间：2023-12-31"]),
        Rows = [.. random.Shuffle(table.Rows).Take(random.Int(1, table.Rows.Count)).Select(row => row with
        {
            Cells = [row.Cells[0], new(random.ArrayElement(["", "——", Number(random)])), new(random.ArrayElement(["", Number(random)]))],
        })],
    };

    private static string[] Paragraphs(Randomizer random) =>
        [.. Enumerable.Range(0, random.Int(0, 3)).Select(_ => $"本部门{Name(random)}安排{Number(random)}万元，{Name(random)}详见下表。")];

    private static string Name(Randomizer random) => random.ArrayElement(["政务", "审批", "综合"]) + string.Concat(Enumerable.Range(0, random.Int(2, 9)).Select(_ => random.ArrayElement(Words)));

    private static string Number(Randomizer random)
    {
        var decimals = random.Int(0, 6);
        return random.Decimal(0m, 99_999m).ToString(decimals == 0 ? "0" : "0." + new string('0', decimals), CultureInfo.InvariantCulture);
    }
}
