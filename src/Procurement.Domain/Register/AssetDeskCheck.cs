namespace Procurement.Domain.Register;

/// <summary>Whether what the asset desk keeps fits the cards and itself: every code and number that is named stands in the file, once.</summary>
public static class AssetDeskCheck
{
    /// <summary>What does not fit: a path below <c>assetDesk</c> and one sentence.</summary>
    public static IEnumerable<(string Field, string Message)> Disagreements(RegisterBundle bundle) =>
        bundle.AssetDesk is { } desk ? Disagreements(bundle, desk) : Entries(bundle, []);

    private static IEnumerable<(string Field, string Message)> Disagreements(RegisterBundle bundle, RegisterAssetDesk desk) =>
    [
        .. Twice("places", "code", "地点编码", desk.Places.Select(row => row.Code)),
        .. Twice("movements", "number", "变动单号", desk.Movements.Select(row => row.Number)),
        .. Twice("stocktakes", "number", "盘点单号", desk.Stocktakes.Select(row => row.Number)),
        .. Unknown(bundle, desk),
        .. Entries(bundle, desk.Movements),
        .. desk.Stocktakes.SelectMany(Counted),
    ];

    private static IEnumerable<(string Field, string Message)> Twice(string list, string field, string what, IEnumerable<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return keys.Select((key, index) => (key, index)).Where(row => !seen.Add(row.key))
            .Select(row => ($"{list}[{row.index}].{field}", $"{what}“{row.key}”重复，请改正其中一处。"));
    }

    private static IEnumerable<(string Field, string Message)> Unknown(RegisterBundle bundle, RegisterAssetDesk desk)
    {
        var cards = bundle.Cards.Select(card => card.CardNumber).ToHashSet(StringComparer.Ordinal);
        var units = bundle.Department.Units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var places = desk.Places.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);
        var movements = desk.Movements.Select(movement => movement.Number).ToHashSet(StringComparer.Ordinal);
        var stocktakes = desk.Stocktakes.Select(stocktake => stocktake.Number).ToHashSet(StringComparer.Ordinal);
        return References(desk).Where(named => named.Key is not null && !(named.What switch
        {
            Named.Card => cards,
            Named.Unit => units,
            Named.Place => places,
            Named.Movement => movements,
            _ => stocktakes,
        }).Contains(named.Key)).Select(named => (named.Field, $"文件里没有{WordOf(named.What)}“{named.Key}”，请改正或补上。"));
    }

    private static IEnumerable<(string Field, Named What, string? Key)> References(RegisterAssetDesk desk) =>
    [
        .. desk.Places.SelectMany((row, index) => Of($"places[{index}]", (Named.Unit, row.Unit))),
        .. desk.Descriptions.SelectMany((row, index) => Of($"descriptions[{index}]", (Named.Card, row.CardNumber))),
        .. desk.Placements.SelectMany((row, index) => Of(
            $"placements[{index}]", (Named.Card, row.CardNumber), (Named.Place, row.Place), (Named.Movement, row.Movement))),
        .. desk.Movements.SelectMany((row, index) => Of(
            $"movements[{index}]", (Named.Unit, row.Unit), (Named.Unit, row.TargetUnit), (Named.Movement, row.Reverses), (Named.Stocktake, row.Stocktake))),
        .. desk.Movements.SelectMany((row, index) => row.Items.SelectMany((item, at) => Of($"movements[{index}].items[{at}]", (Named.Card, item.CardNumber)))),
        .. desk.Stocktakes.SelectMany((row, index) => row.Items.SelectMany((item, at) => Of(
            $"stocktakes[{index}].items[{at}]", (Named.Card, item.CardNumber), (Named.Unit, item.Unit), (Named.Place, item.Place), (Named.Place, item.FoundPlace),
            (Named.Movement, item.Movement)))),
        .. desk.Stocktakes.SelectMany((row, index) => row.Finds.SelectMany((find, at) => Of(
            $"stocktakes[{index}].finds[{at}]", (Named.Unit, find.Unit), (Named.Place, find.Place), (Named.Movement, find.Movement)))),
        .. desk.Stocktakes.SelectMany((row, index) => row.Counts.SelectMany((count, at) => Of(
            $"stocktakes[{index}].counts[{at}]", (Named.Card, count.CardNumber), (Named.Place, count.Place)))),
        .. desk.Reconciliations.SelectMany((row, index) => Of($"reconciliations[{index}]", (Named.Stocktake, row.Stocktake))),
    ];

    private static IEnumerable<(string Field, Named What, string? Key)> Of(string place, params (Named What, string? Key)[] keys) =>
        keys.Select(key => (place, key.What, key.Key));

    private static IEnumerable<(string Field, string Message)> Entries(RegisterBundle bundle, IReadOnlyList<MovementContent> documents)
    {
        var movements = documents.Select(movement => movement.Number).ToHashSet(StringComparer.Ordinal);
        var entries = bundle.History?.AssetEntries ?? [];
        return entries.Where(entry => (entry.Movement is { } movement && !movements.Contains(movement)) || entry.Reverses >= entries.Count)
            .Select(entry => ("movements", $"卡片“{entry.CardNumber}”的变动记录所属的变动单或所冲销的记录不在文件里，请改正或补上。"));
    }

    /// <summary>A card stands on a frozen list once, and only what stands there is counted.</summary>
    private static IEnumerable<(string Field, string Message)> Counted(StocktakeContent stocktake, int index)
    {
        var listed = stocktake.Items.Select(item => item.CardNumber).ToHashSet(StringComparer.Ordinal);
        return [
            .. Twice($"stocktakes[{index}].items", "cardNumber", "卡片编号", stocktake.Items.Select(item => item.CardNumber)),
            .. Twice($"stocktakes[{index}].counts", "id", "清点记录", stocktake.Counts.Select(count => count.Id.ToString())),
            .. Twice($"stocktakes[{index}].finds", "id", "盘盈记录", stocktake.Finds.Select(find => find.Id.ToString())),
            .. stocktake.Counts.Select((count, at) => (count, at)).Where(row => !listed.Contains(row.count.CardNumber))
                .Select(row => ($"stocktakes[{index}].counts[{row.at}]", $"卡片“{row.count.CardNumber}”不在这次盘点的清单上，请改正。")),
        ];
    }

    private static string WordOf(Named what) => what switch
    {
        Named.Card => "卡片",
        Named.Unit => "单位",
        Named.Place => "存放地点",
        Named.Movement => "变动单",
        _ => "盘点单",
    };

    private enum Named
    {
        Card,
        Unit,
        Place,
        Movement,
        Stocktake,
    }
}
