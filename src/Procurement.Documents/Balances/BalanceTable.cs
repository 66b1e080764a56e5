using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Documents.Balances;

/// <summary>Reads the general ledger's balances out of rows of texts: 类别, 固定资产, 累计折旧, in this order where no header says otherwise.
/// Several rows of one class (通用设备, 专用设备) are added; a 合计 is compared.</summary>
internal sealed class BalanceTable
{
    /// <summary>Old and full names of the classes, as ledgers have them.</summary>
    private static readonly Dictionary<string, LedgerClass> Names = new(StringComparer.Ordinal)
    {
        ["房屋"] = LedgerClass.BuildingsAndStructures,
        ["构筑物"] = LedgerClass.BuildingsAndStructures,
        ["土地"] = LedgerClass.BuildingsAndStructures,
        ["房屋构筑物"] = LedgerClass.BuildingsAndStructures,
        ["设备"] = LedgerClass.Equipment,
        ["通用设备"] = LedgerClass.Equipment,
        ["专用设备"] = LedgerClass.Equipment,
        ["车辆"] = LedgerClass.Equipment,
        ["文物陈列品"] = LedgerClass.CulturalRelics,
        ["图书档案"] = LedgerClass.Books,
        ["家具用具"] = LedgerClass.Furniture,
        ["家具用具装具"] = LedgerClass.Furniture,
        ["特种动植物"] = LedgerClass.AnimalsAndPlants,
        ["动植物"] = LedgerClass.AnimalsAndPlants,
    };

    private readonly List<string> problems = [];
    private readonly Dictionary<LedgerClass, (Money Value, Money? Depreciation)> sums = [];
    private (int Name, int Value, int Depreciation) columns = (0, 1, 2);

    public BalanceReading Read(IEnumerable<(int Row, IReadOnlyList<string> Cells)> rows)
    {
        foreach (var (row, cells) in rows.Where(row => row.Cells.Any(cell => Folding.Compact(cell).Length > 0)))
        {
            if (!TakeHeader(cells))
            {
                Take(row, cells);
            }
        }

        if (sums.Count == 0 && problems.Count == 0)
        {
            problems.Add("没有读到任何类别的余额；请粘贴“类别、固定资产、累计折旧”三列。");
        }

        return new BalanceReading([.. sums.OrderBy(sum => sum.Key).Select(sum => new GivenBalance(sum.Key, sum.Value.Value, sum.Value.Depreciation))], problems);
    }

    private bool TakeHeader(IReadOnlyList<string> cells)
    {
        var headers = cells.Select(Folding.Header).ToList();
        var name = headers.FindIndex(header => header is "类别" or "门类" or "资产类别" or "固定资产类别" or "科目" or "科目名称");
        if (name < 0)
        {
            return false;
        }

        var depreciation = headers.FindIndex(header => header.Contains("累计折旧", StringComparison.Ordinal) || header.Contains("1602", StringComparison.Ordinal));
        var value = headers.FindIndex(header => header != headers[name] && !header.Contains("累计折旧", StringComparison.Ordinal)
            && (header.Contains("固定资产", StringComparison.Ordinal) || header.Contains("原值", StringComparison.Ordinal) || header.Contains("1601", StringComparison.Ordinal)));
        columns = (name, value < 0 ? name + 1 : value, depreciation);
        if (headers.Any(header => header.Contains("万元", StringComparison.Ordinal)))
        {
            problems.Add("标题行写的是万元；请换算成元后再粘贴或上传。");
        }

        return true;
    }

    private void Take(int row, IReadOnlyList<string> cells)
    {
        var name = Plain(At(cells, columns.Name));
        var isTotal = name is "合计" or "总计" or "小计";
        var known = Names.TryGetValue(name, out var value);
        if (!known && !isTotal)
        {
            problems.Add($"第 {row} 行：不认识的类别“{Excerpt.OfCell(At(cells, columns.Name))}”；请改为：{string.Join('、', LedgerClasses.All.Select(one => one.ChineseName()))}。");
            return;
        }

        if (!TryAmount(row, "固定资产", At(cells, columns.Value), out var worth) | !TryAmount(row, "累计折旧", At(cells, columns.Depreciation), out var depreciation))
        {
            return;
        }

        if (isTotal)
        {
            CheckTotal(row, worth, depreciation);
            return;
        }

        var before = sums.GetValueOrDefault(value);
        sums[value] = (before.Value + (worth ?? Money.Zero), before.Depreciation is null && depreciation is null ? null : (before.Depreciation ?? Money.Zero) + (depreciation ?? Money.Zero));
    }

    private void CheckTotal(int row, Money? worth, Money? depreciation)
    {
        var (value, charged) = (Money.Sum(sums.Values.Select(sum => sum.Value)), Money.Sum(sums.Values.Select(sum => sum.Depreciation ?? Money.Zero)));
        if ((worth is { } given && given != value) || (depreciation is { } total && total != charged))
        {
            problems.Add($"第 {row} 行：合计与上面各类之和（固定资产 {value}，累计折旧 {charged}）不等；请核对是否漏了行。");
        }
    }

    /// <summary>Blank and a dash are no figure.</summary>
    private bool TryAmount(int row, string column, string text, out Money? amount)
    {
        amount = null;
        var typed = Folding.Compact(text).TrimStart('￥', '¥');
        if (typed is "" or "-" or "—" or "——")
        {
            return true;
        }

        if (NumberText.TryTyped(typed, out var yuan) && NumberText.HasAtMost(yuan, 2) && Money.TryParse(DecimalText.Shortest(yuan), out var money))
        {
            amount = money;
            return true;
        }

        problems.Add($"第 {row} 行：{column}“{Excerpt.OfCell(text)}”不是金额；请填写以元为单位、最多两位小数的数字。");
        return false;
    }

    private static string At(IReadOnlyList<string> cells, int column) => column >= 0 && column < cells.Count ? cells[column] : "";

    /// <summary>A class's name without number, conjunctions and marks: 160101 房屋及构筑物 is 房屋构筑物.</summary>
    private static string Plain(string name) =>
        string.Concat(Folding.Compact(name).Where(sign => !char.IsAsciiDigit(sign) && sign is not ('和' or '及' or '与' or '、' or ',' or '.' or '-' or '(' or ')')));
}

/// <summary>What was read, and what is wrong with it: one Chinese sentence each.</summary>
public sealed record BalanceReading(IReadOnlyList<GivenBalance> Balances, IReadOnlyList<string> Problems);
