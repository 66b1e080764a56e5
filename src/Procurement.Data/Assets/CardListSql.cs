using System.Globalization;
using System.Text;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Assets;

namespace Procurement.Data.Assets;

/// <summary>Writes the statements of <see cref="CardListQuery"/> for one filter: rows and sums have the same conditions.</summary>
internal sealed class CardListSql(Guid departmentId, IReadOnlyList<Guid>? units, CardListFilter filter)
{
    private static readonly string Limit = AssetRows.EquipmentLimit.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>The rule of <see cref="AssetRows.Of"/> for 单价20万元以上的设备; an index has it as its condition, so the limit stands here as a number.</summary>
    /// <remarks>The last part follows from the one before: only by it PostgreSQL guesses how few these cards are.</remarks>
    public static readonly string Over200K =
        $"card.kind = 'equipment' and card.quantity > 0 and card.value >= {Limit} * card.quantity and (card.value >= {Limit} or card.quantity < 1)";

    /// <summary>What is searched for any part; its signs have an index of their own (GIN), so that two Chinese signs are found among a million names.</summary>
    private const string Searched = "lower(card.name || ' ' || coalesce(card.model, ''))";

    /// <summary>The expression of that index, as the migration makes it.</summary>
    private const string Signs = $"string_to_array({Searched}, null)";

    private const string Content =
        "card.id, card.row_version, card.card_number, card.name, card.code, card.kind, card.measure_unit, card.quantity, card.value, card.area, card.acquired_on, " +
        "card.unit_id, unit.name, card.place_id, place.name, card.custodian, card.use, card.status, card.model, card.serial_number, card.life_months, card.used_up_on";

    /// <summary>Count, quantity and value.</summary>
    /// <param name="most">Where to stop; null for never.</param>
    public NpgsqlBatchCommand Sums(int? most)
    {
        var command = new NpgsqlBatchCommand();
        var conditions = Conditions(command);
        command.CommandText =
            $"""
            select count(*)::int, coalesce(sum(quantity), 0), coalesce(sum(value), 0)
            from (select card.quantity, card.value from asset_cards card where {conditions}{(most is { } limit ? $" limit {Add(command, limit)}" : "")}) found
            """;
        return command;
    }

    public NpgsqlBatchCommand Ids(int most)
    {
        var command = new NpgsqlBatchCommand();
        var conditions = Conditions(command);
        command.CommandText = $"select id from (select card.id, card.card_number from asset_cards card where {conditions} offset 0) found order by card_number limit {Add(command, most)}";
        return command;
    }

    /// <summary>A page of rows: only keys and ids are ordered, names are looked up for the page alone.</summary>
    /// <param name="few">The filter is known to find few: they are found first and ordered then. Otherwise the order's index is walked until the page is full.</param>
    public NpgsqlBatchCommand Rows(CardOrder order, int skip, int take, bool few)
    {
        var command = new NpgsqlBatchCommand();
        var conditions = Conditions(command, walked: !few);
        var turn = order.IsDescending ? " desc" : "";
        var (joins, names) = (CardOrderSql.Joined(order.Column), CardOrderSql.Key(order.Column));
        var keys = order.Column is CardColumn.Number ? $"number{turn}" : $"key{turn}, number{turn}";
        command.CommandText =
            $"""
            select {Content}
            from (select chosen, key, number
                  from (select card.id as chosen, {names} as key, card.card_number as number from asset_cards card {joins} where {conditions}{(few ? " offset 0" : "")}) found
                  order by {keys} limit {Add(command, take)} offset {Add(command, skip)}) page
            join asset_cards card on card.department_id = $1 and card.id = page.chosen
            join budget_units unit on unit.department_id = $1 and unit.id = card.unit_id
            left join asset_places place on place.department_id = $1 and place.id = card.place_id
            order by {keys.Replace("key", "page.key", StringComparison.Ordinal).Replace("number", "page.number", StringComparison.Ordinal)}
            """;
        return command;
    }

    /// <param name="walked">An order's index is walked until enough are found: no other index shall be used for the text.</param>
    private string Conditions(NpgsqlBatchCommand command, bool walked = false)
    {
        command.Parameters.Add(new() { Value = departmentId });
        var conditions = new StringBuilder("card.department_id = $1");
        And(units is not null, () => $"card.unit_id = any({Add(command, units!.ToArray())})");
        And(filter.Unit is not null, () => $"card.unit_id = {Add(command, filter.Unit!.Value)}");
        And(filter.Place is not null, () => $"card.place_id = {Add(command, filter.Place!.Value)}");
        And(filter.WithoutPlace, () => "card.place_id is null");
        And(filter.Custodian.Length > 0, () => $"card.custodian like {Add(command, LikePattern.StartingWith(filter.Custodian))}");
        And(filter.Row is not null, () => Row(filter.Row!.Value));
        And(filter.Kind is not null, () => $"card.kind = {Add(command, EnumKey.Of(filter.Kind!.Value))}");

        // Literals: only so do the small indexes of the rare ones apply.
        And(filter.Status is not null, () => $"card.status = '{EnumKey.Of(filter.Status!.Value)}'");
        And(filter.Use is not null, () => $"card.use = '{EnumKey.Of(filter.Use!.Value)}'");
        And(filter.ValueFrom is not null, () => $"card.value >= {Add(command, filter.ValueFrom!.Value.Yuan)}");
        And(filter.ValueTo is not null, () => $"card.value <= {Add(command, filter.ValueTo!.Value.Yuan)}");
        And(filter.AcquiredFrom is not null, () => $"card.acquired_on >= {Add(command, filter.AcquiredFrom!.Value.ToDateOnly())}");
        And(filter.AcquiredTo is not null, () => $"card.acquired_on <= {Add(command, filter.AcquiredTo!.Value.ToDateOnly())}");
        And(filter.UsedUp is true, () => $"card.used_up_on <= {Add(command, filter.Today.ToDateOnly())}");
        And(filter.UsedUp is false, () => $"card.used_up_on > {Add(command, filter.Today.ToDateOnly())}");
        And(filter.NumberFrom.Length > 0, () => $"card.card_number >= {Add(command, filter.NumberFrom)}");
        And(filter.After is not null, () => $"card.card_number > (select card_number from asset_cards where department_id = $1 and id = {Add(command, filter.After!.Value)})");
        And(filter.Text.Length > 0, () => Text(command, walked));
        return conditions.ToString();

        void And(bool applies, Func<string> condition)
        {
            if (applies)
            {
                conditions.Append(" and ").Append(condition());
            }
        }
    }

    private static string Row(AssetRow row) => row switch
    {
        AssetRow.Buildings => "card.kind = 'building'",
        AssetRow.Vehicles => "card.kind = 'vehicle'",
        AssetRow.EquipmentOver200K => Over200K,
        _ => $"card.kind not in ('building', 'vehicle') and not ({Over200K})",
    };

    private string Text(NpgsqlBatchCommand command, bool walked)
    {
        var (text, upper) = (filter.Text, filter.Text.ToUpperInvariant());
        var beginning = Add(command, LikePattern.StartingWith(text));
        var code = upper is ['A' or 'B' or 'C', _, ..] && upper.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? $" or card.code like {Add(command, LikePattern.StartingWith(upper))}"
            : "";
        var number = upper == text ? "" : $" or card.card_number like {Add(command, LikePattern.StartingWith(upper))}";
        var signs = walked ? "" : $"{Signs} @> string_to_array(lower({Add(command, text)}), null) and ";
        return
            $"""
            (({signs}{Searched} like lower({Add(command, LikePattern.Containing(text))}))
             or card.card_number like {beginning} or (card.serial_number is not null and card.serial_number like {beginning}){number}{code})
            """;
    }

    private static string Add<T>(NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return $"${command.Parameters.Count}";
    }
}
