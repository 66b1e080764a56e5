using NodaTime;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking;

/// <summary>What a phone collected and sends when the line is back; figures as they were typed.</summary>
public sealed record SentCounts(IReadOnlyList<SentCounts.Count>? Counts, IReadOnlyList<SentCounts.Find>? Finds)
{
    /// <param name="Number">卡片编号</param>
    /// <param name="At">By the device's clock.</param>
    public sealed record Count(Guid Id, string? Number, string? Quantity, Guid? Place, string? Note, DateTimeOffset? At);

    /// <param name="Unit">计量单位</param>
    public sealed record Find(Guid Id, string? Name, string? Model, string? Quantity, string? Unit, Guid? Place, string? Note, DateTimeOffset? At);

    /// <summary>Hands in what can be read; what cannot is refused by itself, like anything else that is wrong with a single count.</summary>
    public async Task<CountsAnswer> HandInAsync(Func<IReadOnlyList<CountDraft>, IReadOnlyList<FindDraft>, Task<CountsAnswer>> take)
    {
        var refused = new List<CountOutcome>();
        var counts = ReadAll(Counts, count => count.Id, count => new CountDraft(count.Id, null, count.Number, TypedCount.Read(count.Quantity), count.Place, count.Note, Instant(count.At)), refused);
        var finds = ReadAll(
            Finds, find => find.Id,
            find => new FindDraft(find.Id, find.Name, TypedCount.Read(find.Quantity), find.Unit, find.Model, find.Place, null, find.Note, Instant(find.At)), refused);
        return new CountsAnswer([.. (await take(counts, finds)).Counts, .. refused]);
    }

    private static List<TDraft> ReadAll<TSent, TDraft>(IReadOnlyList<TSent>? sent, Func<TSent, Guid> id, Func<TSent, TDraft> read, List<CountOutcome> refused)
    {
        var drafts = new List<TDraft>();
        foreach (var row in (sent ?? []).Where(row => row is not null))
        {
            try
            {
                drafts.Add(read(row));
            }
            catch (RuleViolationException refusal)
            {
                refused.Add(new CountOutcome(id(row), CountTaken.Refused, refusal.Violation.Message, Code: refusal.Violation.Code));
            }
        }

        return drafts;
    }

    private static Instant? Instant(DateTimeOffset? at) => at is { } given ? NodaTime.Instant.FromDateTimeOffset(given) : null;
}

/// <summary>A card of the expected list as a phone keeps it.</summary>
/// <param name="Place">Where the books put it; null for nowhere.</param>
/// <param name="Counted">实盘数量; null while it is not counted.</param>
public sealed record ListedCard(
    string Number, string Name, string? Model, string? Custodian, string Quantity, string Unit, CountResult Result, string? Counted, string? By, Guid? Place)
{
    public static ListedCard Of(StocktakeItemRow row) => new(
        row.CardNumber, row.Name, row.Model, row.Custodian, row.Quantity.ToString(), row.MeasureUnit, row.Result, row.CountedQuantity?.ToString(), row.CountedByName, row.PlaceId);
}
