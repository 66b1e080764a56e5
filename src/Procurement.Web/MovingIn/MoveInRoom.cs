using Npgsql;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Web.MovingIn;

/// <summary>A draft goes where nothing stands yet: lines into a year without projects, cards into a department without cards.</summary>
/// <remarks>The import asks within its transaction, after it has locked the department's row. Another move-in waits for that lock, and so does
/// whoever adds a project or a card, since a new row's foreign key wants it too: what is found then holds to the end.</remarks>
internal static class MoveInRoom
{
    /// <summary>The department's cards if there are any to come, its projects of the year, and whether it has projects of other years.</summary>
    private const string Kept =
        """
        select (select count(*) from asset_cards where department_id = $1 and $3),
               (select count(*) from projects where department_id = $1 and fiscal_year = $2),
               exists (select 1 from projects where department_id = $1 and fiscal_year <> $2)
        """;

    /// <param name="may">What the person's roles allow where the department already keeps such rows.</param>
    /// <exception cref="RuleViolationException">One of the MI rules.</exception>
    public static async Task RequireAsync(NpgsqlConnection connection, Guid departmentId, RegisterBundle bundle, MoveInRights may, CancellationToken cancel)
    {
        if (bundle is { Lines.Count: 0, Cards.Count: 0 })
        {
            throw new RuleViolationException(new MoveInEmpty());
        }

        // Without lines there is no year, and no project stands in the way.
        var year = bundle.Lines.Count > 0 ? bundle.Projects[0].FiscalYear : (FiscalYear?)null;
        await using var command = new NpgsqlCommand(Kept, connection)
        {
            Parameters = { new() { Value = departmentId }, new() { Value = (short)(year?.Number ?? 0) }, new() { Value = bundle.Cards.Count > 0 } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        if (Refusal(bundle, year, reader.GetInt64(0), reader.GetInt64(1), reader.GetBoolean(2), may) is { } refusal)
        {
            throw new RuleViolationException(refusal);
        }
    }

    private static RuleViolation? Refusal(RegisterBundle bundle, FiscalYear? year, long cards, long projects, bool hasOtherYears, MoveInRights may) =>
        year is { } taken && projects > 0 ? new MoveInYearHasLines(taken, (int)projects)
        : cards > 0 ? new MoveInHasCards((int)cards)
        : year is not null && hasOtherYears && !may.Lines ? new MoveInNeedsRole("采购明细", Role.Clerk.ChineseName())
        : null;
}
