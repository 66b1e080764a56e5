using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The cards of a department with the sums of their entries, in the order in which they came.</summary>
internal static class CardExport
{
    private const string Sql =
        """
        select card.unit_id as unitId, card.card_number as cardNumber, card.name, card.edition, card.code, card.kind,
               card.measure_unit as measureUnit, card.acquired_on as acquiredOn, held.quantity, held.value, held.area,
               held.office_area as officeArea, held.office_value as officeValue,
               card.vehicle_use as vehicleUse
        from asset_cards card
        join (select card_id, sum(quantity) as quantity, sum(value) as value, sum(area) as area, sum(office_area) as office_area,
                     sum(office_value) as office_value
              from asset_entries where department_id = {0} group by card_id) held on held.card_id = card.id
        where card.department_id = {0}
        order by card.id
        """;

    public static async Task<IReadOnlyList<CardContent>> ReadAsync(RegisterContext context, ExportNames names, CancellationToken cancel)
    {
        var cards = new List<CardContent>();
        var codes = new Dictionary<(string, short), CatalogueCode>();
        await foreach (var row in context.Database.SqlQueryRaw<CardRow>(Sql, context.DepartmentId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!codes.TryGetValue((row.Code, row.Edition), out var code))
            {
                codes[(row.Code, row.Edition)] = code = CatalogueCode.Parse(row.Code, (CatalogueEdition)row.Edition);
            }

            cards.Add(new CardContent(
                names.Unit(row.UnitId), row.CardNumber, row.Name, code, EnumKey.Parse<AssetKind>(row.Kind), Quantity.Of(row.Quantity), row.MeasureUnit,
                Size(row.Area), Size(row.OfficeArea), row.OfficeValue is { } yuan ? Money.FromYuan(yuan) : null, Money.FromYuan(row.Value),
                LocalDate.FromDateOnly(row.AcquiredOn))
            {
                VehicleUse = row.VehicleUse is { } use ? EnumKey.Parse<VehicleUse>(use) : null,
            });
        }

        return cards;
    }

    private static Quantity? Size(decimal? area) => area is { } size ? Quantity.Of(size) : null;

    private sealed record CardRow(
        Guid UnitId, string CardNumber, string Name, short Edition, string Code, string Kind, string MeasureUnit, DateOnly AcquiredOn,
        decimal Quantity, decimal Value, decimal? Area, decimal? OfficeArea, decimal? OfficeValue, string? VehicleUse);
}
