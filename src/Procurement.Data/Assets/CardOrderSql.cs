namespace Procurement.Data.Assets;

/// <summary>What a column of the list is ordered by in <see cref="CardListSql"/>.</summary>
internal static class CardOrderSql
{
    public static string Key(CardColumn column) => column switch
    {
        CardColumn.Value => "card.value",
        CardColumn.Acquired => "card.acquired_on",
        CardColumn.Name => "card.name",
        CardColumn.Kind => "card.kind",
        CardColumn.Unit => "ordering.position",
        CardColumn.Place => "ordering.code",
        CardColumn.Custodian => "card.custodian",
        CardColumn.UsedUp => "card.used_up_on",
        _ => "card.card_number",
    };

    public static string Joined(CardColumn column) => column switch
    {
        CardColumn.Unit => "join budget_units ordering on ordering.department_id = card.department_id and ordering.id = card.unit_id",
        CardColumn.Place => "left join asset_places ordering on ordering.department_id = card.department_id and ordering.id = card.place_id",
        _ => "",
    };
}
