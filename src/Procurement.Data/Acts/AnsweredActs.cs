using System.Text.Json;
using Npgsql;
using Procurement.Data.Audit;
using Procurement.Domain.Common;

namespace Procurement.Data.Acts;

/// <summary>Requests that carry a key are done once: a repetition waits for the first to end and gets its answer.</summary>
internal static class AnsweredActs
{
    /// <summary>Takes the key for this act; where it was taken before, gives the answer of then as JSON text.</summary>
    /// <exception cref="RuleViolationException">The key stands for another request.</exception>
    public static async Task<string?> ClaimAsync(Act act)
    {
        if (act.Actor.Key is not { } key)
        {
            return null;
        }

        await using var claim = Command(act, "insert into answered_acts (department_id, account_id, key, fingerprint, recorded_at) values ($1, $2, $3, $4, $5) on conflict do nothing");
        claim.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = key.Fingerprint }, new() { Value = act.Now.ToDateTimeUtc() } });
        if (await claim.ExecuteNonQueryAsync(act.Cancel) == 1)
        {
            return null;
        }

        await using var find = Command(act, "select fingerprint, answer from answered_acts where department_id = $1 and account_id = $2 and key = $3");
        await using var reader = await find.ExecuteReaderAsync(act.Cancel);
        await reader.ReadAsync(act.Cancel);
        return reader.GetString(0) == key.Fingerprint
            ? reader.GetString(1)
            : throw new RuleViolationException(new KeyUsedDifferently());
    }

    public static async Task AnswerAsync<T>(Act act, T answer)
    {
        if (act.Actor.Key is null)
        {
            return;
        }

        await using var command = Command(act, "update answered_acts set answer = $4 where department_id = $1 and account_id = $2 and key = $3");
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(answer, AuditJson.Options) });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    private static NpgsqlCommand Command(Act act, string sql) => new(sql, act.Connection)
    {
        Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = act.Actor.AccountId ?? Guid.Empty }, new() { Value = act.Actor.Key!.Text } },
    };
}

/// <summary>The same key came with another request.</summary>
public sealed record KeyUsedDifferently() : RuleViolation("AC-KEY", "这个请求编号（Idempotency-Key）已用于另一个内容不同的请求，请换一个编号。");
