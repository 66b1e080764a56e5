using System.Text;
using Procurement.Documents.Lists;
using Procurement.Domain.Common;
using Procurement.Web.Stocktaking.Sheets;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>盘点表 uploaded and columns pasted: all or nothing, each row once, a blank never overwrites.</summary>
public sealed class CountSheetUploadTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_filled_in_sheet_is_taken_and_the_same_file_again_changes_nothing()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        var file = await SheetAsync(desk, ("台式计算机", "9", null, null), ("打印机", "1", "A101 政务大厅", "型号不是 M405"), ("投影仪", null, null, null));

        var first = await UploadAsync(desk, file);
        var second = await UploadAsync(desk, file);

        Assert.Equal((2, 0), (first.Taken, first.Repeated));
        Assert.Equal((0, 2), (second.Taken, second.Repeated));
        Assert.Equal("pending,misplaced,shortage", await desk.TextAsync("select string_agg(result, ',' order by value * (result = 'pending')::int desc, value) from stocktake_items"));
        Assert.Equal(2L, await desk.Register.ScalarAsync<long>("select count(*) from stocktake_counts"));
    }

    [Fact]
    public async Task A_blank_leaves_what_was_counted_as_it_is()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        await desk.Counting.CountAsync(desk.Counting.Wang, desk.Id, desk.Counting.Computers, "8", note: "缺两台");

        await UploadAsync(desk, await SheetAsync(desk, ("台式计算机", null, null, null)));
        Assert.Equal("8|缺两台", await desk.TextAsync($"select concat_ws('|', trim_scale(counted_quantity), note) from stocktake_items where card_id = '{desk.Counting.Computers}'"));

        await UploadAsync(desk, await SheetAsync(desk, ("台式计算机", "7", null, null)));
        Assert.Equal("7|缺两台", await desk.TextAsync($"select concat_ws('|', trim_scale(counted_quantity), note) from stocktake_items where card_id = '{desk.Counting.Computers}'"));
    }

    [Fact]
    public async Task One_wrong_row_and_nothing_is_taken_with_every_cell_named()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        var file = await SheetAsync(desk, ("台式计算机", "9", "月球", null), ("打印机", "0.5", null, null), ("没有的卡", "1", null, null));

        var outcome = await UploadAsync(desk, file);

        Assert.Equal(["盘点表!G3", "盘点表!F4", "盘点表!A5"], outcome.Problems.Select(problem => problem.Place));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from stocktake_counts"));
    }

    [Fact]
    public async Task Rows_without_a_card_number_are_finds_once()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        var file = await WriteAsync(await desk.TextAsync("select number from stocktakes"), [[null, "饮水机", null, "台", null, Quantity.Of(2m), "政务大厅", null]]);

        Assert.Equal(1, (await UploadAsync(desk, file)).Taken);
        Assert.Equal(1, (await UploadAsync(desk, file)).Repeated);
        Assert.Equal($"饮水机|2|{desk.Counting.Hall}", await desk.TextAsync("select string_agg(concat_ws('|', name, trim_scale(quantity), place_id), ',') from stocktake_finds"));
    }

    [Fact]
    public async Task Another_stock_takes_sheet_and_files_that_are_none_are_refused()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        var other = await UploadAsync(desk, await WriteAsync("PD2019-0001", []));
        Assert.Contains("这是盘点 PD2019-0001 的盘点表", Assert.Single(other.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("这不是 Excel 工作簿", Assert.Single((await UploadAsync(desk, Encoding.UTF8.GetBytes("%PDF-1.7"))).Problems).Message, StringComparison.Ordinal);
        Assert.Equal("ST-FILE", await desk.RefusalAsync(() => UploadAsync(desk, [])));
    }

    [Fact]
    public async Task Two_columns_can_be_pasted()
    {
        await using var desk = await ReviewDesk.OpenAsync(databases);
        var numbers = (await desk.TextAsync("select string_agg(card_number, ',' order by value desc) from stocktake_items")).Split(',');

        var pasted = await desk.Sheets.PasteAsync(desk.Counting.Wang, desk.Id, $"卡片编号\t实盘数量\n{numbers[0]}\t10\n{numbers[1]}\t0\n", default);
        var wrong = await desk.Sheets.PasteAsync(desk.Counting.Wang, desk.Id, $"{numbers[2]}\t1\nZC-0\t1\n", default);

        Assert.Equal("已登记 2 条清点结果。", pasted.Sentence);
        Assert.Equal("第 2 行“卡片编号”", Assert.Single(wrong.Problems).Place);
        Assert.Equal("matches,shortage,pending", await desk.TextAsync("select string_agg(result, ',' order by value desc) from stocktake_items"));
    }

    private static Task<CountSheetOutcome> UploadAsync(ReviewDesk desk, byte[] file) => desk.Sheets.UploadAsync(desk.Counting.Wang, desk.Id, new MemoryStream(file), default);

    /// <summary>The sheet as somebody filled it in: name of the card (none for a thing without one), quantity, place found, note.</summary>
    private static async Task<byte[]> SheetAsync(ReviewDesk desk, params (string Name, string? Counted, string? Found, string? Note)[] rows)
    {
        var filled = new List<object?[]>();
        foreach (var row in rows)
        {
            var number = await desk.Register.ScalarAsync<string>($"select coalesce(min(card_number), 'ZC-0') from stocktake_items where name = '{row.Name}'");
            filled.Add([number, row.Name, null, "台", null, row.Counted is null ? null : Quantity.Parse(row.Counted), row.Found, row.Note]);
        }

        return await WriteAsync(await desk.TextAsync("select number from stocktakes"), filled);
    }

    private static async Task<byte[]> WriteAsync(string number, IReadOnlyList<object?[]> rows)
    {
        ListColumn[] columns =
        [
            new("卡片编号", ListCell.Text, 10), new("资产名称", ListCell.Text, 10), new("规格型号", ListCell.Text, 10), new("计量单位", ListCell.Text, 10),
            new("存放地点", ListCell.Text, 10), new("实盘数量", ListCell.Quantity, 10), new("实际地点", ListCell.Text, 10), new("备注", ListCell.Text, 10),
        ];
        using var written = new MemoryStream();
        await ListWorkbook.WriteAsync(
            written,
            [
                new ListSheet("盘点表", "盘点表", columns, rows.Select(row => (IReadOnlyList<object?>)row).ToAsyncEnumerable()),
                new ListSheet("说明", "说明", [new("盘点单号", ListCell.Text, 10), new(number, ListCell.Text, 10)], AsyncEnumerable.Empty<IReadOnlyList<object?>>()),
            ],
            default);
        return written.ToArray();
    }
}
