using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Register;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>Writes what an approved adjustment says into the lines, as the import does: the former wording is kept, then the row changed.</summary>
public static class AdjustedLines
{
    /// <summary>Locks lines in the order of their keys; a line that is not there is not locked.</summary>
    public static async Task LockAsync(Act act, IReadOnlyCollection<Guid> lines)
    {
        await using var command = Command(act, "select id from procurement_lines where department_id = $1 and id = any($2) order by id for update");
        command.Parameters.Add(new() { Value = lines.ToArray() });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>The line says something else from now on.</summary>
    public static async Task ChangeAsync(Act act, Guid lineId, LineWording wording)
    {
        await SupersedeAsync(act, lineId);
        await using var command = Command(
            act,
            """
            update procurement_lines set item_name = $3, edition = $4, code = $5, measure_unit = $6, quantity = $7, unit_price = $8, amount = $9,
                   sme_reserve = $10, fixed_asset = $11, general_public_budget = $12, government_fund = $13, state_capital = $14, fiscal_account = $15,
                   unit_funds = $16, fiscal_carryover = $17, non_fiscal_carryover = $18, other_channels = $19, recorded_at = $20, row_version = row_version + 1
            where department_id = $1 and id = $2
            """);
        command.Parameters.Add(new() { Value = lineId });
        AddContent(command, wording);
        command.Parameters.Add(new() { Value = act.Now.ToDateTimeUtc() });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>The line is gone from the budget; what it said stays known.</summary>
    public static async Task RemoveAsync(Act act, Guid lineId)
    {
        await SupersedeAsync(act, lineId);
        await using var command = Command(act, "delete from procurement_lines where department_id = $1 and id = $2");
        command.Parameters.Add(new() { Value = lineId });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>A new line at the end of its year.</summary>
    public static async Task AddAsync(Act act, Guid lineId, LineWording wording)
    {
        await using var command = Command(
            act,
            """
            insert into procurement_lines (department_id, id, unit_id, fiscal_year, project_id, row_version, purchased_amount, purchased_quantity,
                accepted_amount, accepted_quantity, carded_amount, carded_quantity, position, item_name, edition, code, measure_unit, quantity, unit_price,
                amount, sme_reserve, fixed_asset, general_public_budget, government_fund, state_capital, fiscal_account, unit_funds, fiscal_carryover,
                non_fiscal_carryover, other_channels, recorded_at)
            select $1, $2, project.unit_id, project.fiscal_year, project.id, 1, 0, 0, 0, 0, 0, 0,
                (select coalesce(max(position), -1) + 1 from procurement_lines line where line.department_id = $1 and line.fiscal_year = project.fiscal_year),
                $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
            from projects project where project.department_id = $1 and project.id = $21
            """);
        command.Parameters.Add(new() { Value = lineId });
        AddContent(command, wording);
        command.Parameters.Add(new() { Value = act.Now.ToDateTimeUtc() });
        command.Parameters.Add(new() { Value = wording.ProjectId });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    private static async Task SupersedeAsync(Act act, Guid lineId)
    {
        await using var command = Command(
            act,
            $"""
            insert into superseded_lines (department_id, line_id, superseded_at, {LineSql.Content})
            select department_id, id, $3, {LineSql.Content} from procurement_lines where department_id = $1 and id = $2
            """);
        command.Parameters.Add(new() { Value = lineId });
        command.Parameters.Add(new() { Value = act.Now.ToDateTimeUtc() });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>$3 to $19, in the order of the statements above.</summary>
    private static void AddContent(NpgsqlCommand command, LineWording wording)
    {
        var amounts = wording.Amounts;
        command.Parameters.Add(new() { Value = wording.ItemName });
        command.Parameters.Add(new() { Value = (short)wording.Edition, NpgsqlDbType = NpgsqlDbType.Smallint });
        command.Parameters.Add(new() { Value = wording.Code });
        command.Parameters.Add(new() { Value = wording.MeasureUnit });
        command.Parameters.Add(new() { Value = amounts.Quantity.Value });
        command.Parameters.Add(new() { Value = amounts.UnitPrice.Yuan });
        command.Parameters.Add(new() { Value = amounts.Amount.Yuan });
        command.Parameters.Add(Yuan(amounts.SmeReserve));
        command.Parameters.Add(new() { Value = (object?)wording.FixedAsset ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean });
        foreach (var source in FundingSources.All)
        {
            command.Parameters.Add(Yuan(amounts.Funding[source]));
        }
    }

    private static NpgsqlParameter Yuan(Money? amount) => new() { Value = (object?)amount?.Yuan ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Numeric };

    private static NpgsqlCommand Command(Act act, string sql) => new(sql, act.Connection) { Parameters = { new() { Value = act.Actor.DepartmentId } } };
}
