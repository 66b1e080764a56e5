using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Depreciating;

/// <summary>Cards of one unit, code, kind and month of acquisition for which no life is set.</summary>
/// <param name="Value">账面原值 in yuan, of all of them.</param>
public sealed record LifelessGroup(
    Guid UnitId, CatalogueEdition Edition, string Code, AssetKind Kind, AccountingMonth Acquired, int Cards, Quantity Quantity, Money Value)
{
    public DepreciationLife Line => LifeRules.LineOf(CatalogueCode.Parse(Code, Edition), Kind);

    public bool IsDoubtful => LifeRules.IsDoubtful(CatalogueCode.Parse(Code, Edition), Kind);
}

/// <summary>Cards that should be depreciated and are not, for want of a life: those of a plain import.</summary>
public static class CardsWithoutLife
{
    /// <summary>The rule of <see cref="DepreciableKinds"/> in SQL, on what cards stand for now.</summary>
    private static readonly string Where =
        $"""
        where doc.department_id = $1 and ($2::uuid[] is null or doc.unit_id = any($2)) and doc.life_months is null and doc.status = 'active'
          and doc.kind in ({string.Join(", ", AssetKinds.All.Where(DepreciableKinds.IsDepreciable).Select(kind => $"'{EnumKey.Of(kind)}'"))})
          and doc.value > {DepreciableKinds.NominalYuan} * doc.quantity
        """;

    public static Task<List<LifelessGroup>> GroupsAsync(RegisterDatabase database, Actor actor, CancellationToken cancel) => ListSql.ReadAsync(
        database.Source,
        $"""
        select doc.unit_id, doc.edition, doc.code, doc.kind, extract(year from doc.acquired_on)::int * 12 + extract(month from doc.acquired_on)::int - 1,
               count(*)::int, sum(doc.quantity), sum(doc.value)
        from asset_cards doc {Where}
        group by 1, 2, 3, 4, 5
        """,
        ListSql.Parameters(actor), Group, cancel);

    /// <summary>The ids of cards of these codes and kinds, by card number.</summary>
    /// <param name="day">Cards with a later entry are left out: a movement on that day would be refused.</param>
    public static Task<List<Guid>> IdsAsync(
        RegisterDatabase database, Actor actor, Guid unit, IReadOnlyCollection<LifelessGroup> groups, LocalDate day, int take, CancellationToken cancel)
    {
        var wanted = groups.Select(group => $"{(int)group.Edition} {group.Code} {EnumKey.Of(group.Kind)}").Distinct().ToArray();
        return ListSql.ReadAsync(
            database.Source,
            $"""
            select doc.id from asset_cards doc {Where}
              and doc.unit_id = $3 and concat_ws(' ', doc.edition, doc.code, doc.kind) = any($4) and doc.last_entry_on <= $5
            order by doc.card_number limit $6
            """,
            ListSql.Parameters(
                actor, ListSql.Id(unit), new NpgsqlParameter { Value = wanted, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new NpgsqlParameter { Value = day.ToDateOnly() }, new NpgsqlParameter { Value = take }),
            row => row.GetGuid(0), cancel);
    }

    private static LifelessGroup Group(NpgsqlDataReader row) => new(
        row.GetGuid(0), (CatalogueEdition)row.GetInt16(1), row.GetString(2), EnumKey.Parse<AssetKind>(row.GetString(3)), new AccountingMonth(row.GetInt32(4)), row.GetInt32(5),
        Quantity.Of(row.GetDecimal(6)), Money.FromYuan(row.GetDecimal(7)));
}
