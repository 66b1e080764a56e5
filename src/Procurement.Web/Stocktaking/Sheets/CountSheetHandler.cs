using Procurement.Data.Acts;
using Procurement.Documents.Stocktaking;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking.Sheets;

/// <summary>Takes a filled-in 盘点表, or two pasted columns: all of it or, with every problem named, nothing.</summary>
public sealed class CountSheetHandler(ActRunner acts, CountBook book)
{
    /// <summary>20 MB, as other workbooks.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <exception cref="RuleViolationException">ST-FILE, ST-STATUS or NF-NONE.</exception>
    public async Task<CountSheetOutcome> UploadAsync(Actor actor, Guid stocktakeId, Stream source, CancellationToken cancel)
    {
        var content = await ReadAsync(source, cancel);
        using var stream = new MemoryStream(content, writable: false);
        return await TakeAsync(actor, stocktakeId, CountWorkbookReader.Read(stream), new CountSheetIds(stocktakeId, content), cancel);
    }

    /// <exception cref="RuleViolationException">ST-STATUS or NF-NONE.</exception>
    public Task<CountSheetOutcome> PasteAsync(Actor actor, Guid stocktakeId, string? text, CancellationToken cancel) =>
        TakeAsync(actor, stocktakeId, CountPaste.Read(text), CountSheetIds.OfText(stocktakeId, text ?? ""), cancel);

    private async Task<CountSheetOutcome> TakeAsync(Actor actor, Guid stocktakeId, CountFile file, CountSheetIds ids, CancellationToken cancel)
    {
        try
        {
            return file.Problems.Count > 0
                ? CountSheetOutcome.Refused(file.Problems)
                : await acts.RunAsync(actor, act => TakeAsync(act, stocktakeId, file, ids), cancel);
        }
        catch (ProblemsFound found)
        {
            return CountSheetOutcome.Refused(found.Problems);
        }
    }

    private async Task<CountSheetOutcome> TakeAsync(Act act, Guid stocktakeId, CountFile file, CountSheetIds ids)
    {
        var stocktake = await Data.Stocktaking.StocktakeLocks.ShareAsync(act, stocktakeId);
        if (file.Number is { } number && number != stocktake.Number)
        {
            throw new ProblemsFound([new("说明", $"这是盘点 {number} 的盘点表，这里是 {stocktake.Number}；请上传本次盘点下载的盘点表。")]);
        }

        var places = await PlaceNames.ReadAsync(act.Context, act.Cancel);
        var problems = new List<ImportProblem>();
        var cards = file.Rows.Where(row => row.CardNumber is not null)
            .Select(row => new CountDraft(ids.Of(row.Row), null, row.CardNumber, row.Counted, PlaceOf(row, row.Found), row.Note)).ToList();
        var finds = file.Rows.Where(row => row.CardNumber is null)
            .Select(row => new FindDraft(ids.Of(row.Row), row.Name, row.Counted, row.MeasureUnit, row.Model, PlaceOf(row, row.Found ?? row.Place), null, row.Note)).ToList();
        List<CountOutcome> outcomes = [.. await book.TakeAsync(act, stocktakeId, cards), .. await FindBook.TakeAsync(act, stocktakeId, finds)];
        var rows = file.Rows.ToDictionary(row => ids.Of(row.Row));
        problems.AddRange(outcomes.Where(outcome => outcome.Taken is CountTaken.Refused).Select(outcome => new ImportProblem(file.PlaceOf(rows[outcome.Id].Row, ColumnOf(outcome)), outcome.Message)));
        return problems.Count > 0
            ? throw new ProblemsFound([.. problems.Take(500)])
            : CountSheetOutcome.Of(outcomes);

        Guid? PlaceOf(CountFileRow row, string? text)
        {
            if (text is null)
            {
                return null;
            }

            if (places.Find(text) is { } place)
            {
                return place;
            }

            var column = row.Found is null ? CountFileColumn.Place : CountFileColumn.Found;
            problems.Add(new ImportProblem(file.PlaceOf(row.Row, column), $"没有存放地点“{text}”；请从列表中选择，或先在“存放地点”中登记。"));
            return null;
        }
    }

    private static CountFileColumn ColumnOf(CountOutcome outcome) => outcome.Code switch
    {
        "ST-QUANTITY" => CountFileColumn.Counted,
        "ST-PLACE" => CountFileColumn.Found,
        "ST-CARD" => CountFileColumn.Card,
        _ => outcome.CardNumber is null ? CountFileColumn.Name : CountFileColumn.Note,
    };

    private static async Task<byte[]> ReadAsync(Stream source, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await source.ReadAsync(buffer, cancel); read > 0; read = await source.ReadAsync(buffer, cancel))
        {
            if (content.Length + read > LargestFile)
            {
                throw new RuleViolationException(new CountFileRefused("文件超过 20 MB，请按地点分成几个文件上传。"));
            }

            content.Write(buffer, 0, read);
        }

        return content.Length == 0 ? throw new RuleViolationException(new CountFileRefused("请选择填好的盘点表（.xlsx）。")) : content.ToArray();
    }

    /// <summary>Takes the whole act back; it reaches nobody but <see cref="TakeAsync(Actor, Guid, CountFile, CountSheetIds, CancellationToken)"/>.</summary>
    private sealed class ProblemsFound(IReadOnlyList<ImportProblem> problems) : Exception
    {
        public IReadOnlyList<ImportProblem> Problems => problems;
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Problems">All of them, by place; where there is one, nothing was taken.</param>
/// <param name="Taken">Counts and finds that are new.</param>
/// <param name="Disputed">Among them, those that somebody else had counted otherwise.</param>
/// <param name="Repeated">Those that had come before.</param>
public sealed record CountSheetOutcome(IReadOnlyList<ImportProblem> Problems, int Taken, int Disputed, int Repeated)
{
    public static CountSheetOutcome Refused(IReadOnlyList<ImportProblem> problems) => new(problems, 0, 0, 0);

    public static CountSheetOutcome Of(IReadOnlyCollection<CountOutcome> outcomes) => new(
        [], outcomes.Count(row => row.Taken is CountTaken.Counted or CountTaken.Corrected or CountTaken.Confirmed or CountTaken.Disputed),
        outcomes.Count(row => row.Taken is CountTaken.Disputed), outcomes.Count(row => row.Taken is CountTaken.Repeated));

    /// <summary>One sentence for whoever sent it.</summary>
    public string Sentence => $"已登记 {Taken:#,##0} 条清点结果"
        + (Disputed > 0 ? $"，其中 {Disputed:#,##0} 条与他人清点不一致，待确认" : "") + (Repeated > 0 ? $"；另有 {Repeated:#,##0} 条此前已收到，没有重复登记" : "") + "。";
}

/// <summary>A sheet of which nothing was taken; a page lists the problems, a program gets them as errors.</summary>
public sealed record CountSheetWrong(IReadOnlyList<ImportProblem> Problems)
    : RuleViolation("ST-SHEET", $"盘点表有 {Problems.Count} 处需要改正，没有登记任何一行；请按逐处的说明改正后重新上传。");

public sealed record CountFileRefused(string Explanation) : RuleViolation("ST-FILE", Explanation);
