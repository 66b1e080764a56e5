using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Access;

namespace Procurement.Data.Reports;

/// <summary>What waits on the desks of a department, within the units that the person sees.</summary>
/// <param name="DraftYears">Years with projects that are still 编制中.</param>
/// <param name="ReturnedYears">Of these, those that an approver sent back.</param>
/// <param name="SubmittedYears">待批复</param>
/// <param name="PendingAdjustments">调剂单 that wait for a decision.</param>
/// <param name="OpenLines">Lines of approved years with money left.</param>
/// <param name="OpenPurchases">Purchases of which something is not accepted yet.</param>
/// <param name="WaitingProposals">待建卡</param>
/// <param name="OpenMovements">变动单 that are drafts or came back.</param>
/// <param name="SubmittedMovements">变动单 that wait for an approver.</param>
/// <param name="ReopenRequests">Closed asset years that somebody asks to reopen.</param>
/// <param name="SubmittedDisclosures">信息公开 that wait for their release.</param>
/// <param name="ReturnedDisclosures">Years whose last 信息公开 came back.</param>
public sealed record DeskCounts(
    long DraftYears, long ReturnedYears, long SubmittedYears, long PendingAdjustments, long OpenLines, long OpenPurchases, long WaitingProposals,
    long OpenMovements, long SubmittedMovements, long ReopenRequests, long SubmittedDisclosures, long ReturnedDisclosures)
{
    private const string Sql =
        """
        with year as (
            select project.fiscal_year, coalesce(budget.status, 'draft') as status, budget.decision_note
            from (select distinct fiscal_year from projects where department_id = $1 and ($2::uuid[] is null or unit_id = any($2))) project
            left join budget_years budget on budget.department_id = $1 and budget.fiscal_year = project.fiscal_year)
        select (select count(*) from year where status = 'draft'),
               (select count(*) from year where status = 'draft' and decision_note is not null),
               (select count(*) from year where status = 'submitted'),
               (select count(*) from adjustments where department_id = $1 and status = 'pending' and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from procurement_lines where department_id = $1 and fiscal_year in (select fiscal_year from year where status = 'approved')
                    and purchased_amount < amount and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from purchases where department_id = $1 and status = 'active' and accepted_amount < amount and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from card_proposals where department_id = $1 and status = 'waiting' and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from asset_movements where department_id = $1 and status in ('draft', 'returned') and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from asset_movements where department_id = $1 and status = 'submitted' and ($2::uuid[] is null or unit_id = any($2))),
               (select count(*) from asset_years where department_id = $1 and $2::uuid[] is null and status = 'reopenRequested'),
               (select count(*) from disclosure_versions where department_id = $1 and $2::uuid[] is null and status = 'submitted'),
               (select count(*) from disclosure_versions returned where department_id = $1 and $2::uuid[] is null and status = 'returned' and not exists (
                    select from disclosure_versions later where later.department_id = $1 and later.fiscal_year = returned.fiscal_year and later.number > returned.number))
        """;

    public static async Task<DeskCounts> ReadAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.AddRange(new[]
        {
            new NpgsqlParameter { Value = actor.DepartmentId },
            new NpgsqlParameter { Value = (object?)actor.Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new DeskCounts(
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6),
            reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11));
    }
}
