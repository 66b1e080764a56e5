using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Web.Tests.Commands;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Audit;

/// <summary>What somebody with the database's password may try on a chain of six records, by plain SQL.</summary>
public sealed class AuditProofTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly Guid Department = new("01890a5d-ac96-774b-bcce-b302099a8057");
    private static readonly Actor Zhang = new(new Guid("01890a5d-ac96-774b-bcce-000000000001"), "张三（zhang）", "127.0.0.1", "r-1", Department);
    private TestRegister register = null!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.CreateAsync(databases);
        var acts = new ActRunner(register.Host.Database, register.Host.Clock, register.Host.Ids);
        for (var number = 1; number <= 3; number++)
        {
            await acts.RunAsync(
                Zhang,
                act =>
                {
                    act.Record(new AuditFact(AuditActions.LineChange, "line", act.NextId(), "办公桌", new { amount = "1.00" }, new { amount = "2.00" }, "询价"));
                    act.Record(new AuditFact(AuditActions.PurchaseLog, "purchase", act.NextId(), "CG2020-0001", null, new { amount = "2.00" }));
                    return Task.FromResult(true);
                },
                CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task Verify_WrittenByActs_IsUnbroken()
    {
        var verdict = await VerifyAsync();

        Assert.True(verdict.IsUnbroken, verdict.Message);
        Assert.StartsWith("6 条记录，链完整（末条哈希 ", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit_records set reason = '无' where sequence = 3", AuditBreak.Altered, 3)]
    [InlineData("update audit_records set actor_name = '李四（li）' where sequence = 1", AuditBreak.Altered, 1)]
    [InlineData("update audit_records set at = at - interval '1 microsecond' where sequence = 6", AuditBreak.Altered, 6)]
    [InlineData("update audit_records set after = before, before = after where sequence = 5", AuditBreak.Altered, 5)]
    [InlineData("update audit_records set subject_id = null where sequence = 2", AuditBreak.Altered, 2)]
    [InlineData("update audit_records set previous_hash = hash where sequence = 2", AuditBreak.Altered, 2)]
    [InlineData("delete from audit_records where sequence = 1", AuditBreak.Missing, 1)]
    [InlineData("delete from audit_records where sequence = 4", AuditBreak.Missing, 4)]
    [InlineData("delete from audit_records where sequence = 6", AuditBreak.Truncated, 6)]
    [InlineData("delete from audit_records where sequence > 4", AuditBreak.Truncated, 5)]
    [InlineData("delete from audit_records", AuditBreak.Truncated, 1)]
    [InlineData("delete from audit_records where sequence = 2; update audit_records set sequence = sequence - 1 where sequence > 2", AuditBreak.Renumbered, 2)]
    [InlineData(Swap, AuditBreak.Renumbered, 2)]
    [InlineData(Insert, AuditBreak.Added, 7)]
    [InlineData(Insert + "; update audit_heads set sequence = 7", AuditBreak.Renumbered, 7)]
    [InlineData("update audit_heads set hash = decode(repeat('00', 32), 'hex')", AuditBreak.Replaced, 6)]
    [InlineData("update audit_heads set sequence = 5", AuditBreak.Added, 6)]
    [InlineData("delete from audit_heads", AuditBreak.HeadMissing, 6)]
    public async Task Verify_DamageBySql_NamesTheFirstBrokenRecord(string sql, AuditBreak kind, long at)
    {
        await ExecuteAsync(sql);

        var verdict = await VerifyAsync();

        Assert.Equal((kind, at), (verdict.Break!.Value, verdict.BrokenAt));
        Assert.Matches("[0-9]{4}-[0-9]{2}-[0-9]{2} .* (张三（zhang）|李四（li）) |一条也没有留下", verdict.Message);
    }

    [Fact]
    public async Task Verify_AlteredAndHashedAnew_IsFoundByTheRecordBehind()
    {
        var record = await RecordAsync(3, reason: "另一个理由");
        await ExecuteAsync($"update audit_records set reason = '另一个理由', hash = '\\x{Convert.ToHexString(AuditChain.HashOf(record))}' where sequence = 3");

        var verdict = await VerifyAsync();

        Assert.Equal((AuditBreak.Replaced, 3), (verdict.Break!.Value, verdict.BrokenAt));
        Assert.Contains("第 4 条所记的哈希不符", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WholeAndBrokenChains_AnswersZeroThenOne()
    {
        await register.ImportAsync(Bundles.Department().WithProject("p1", "办公设备", "10000.00"));

        var whole = await ProgramRun.RunAsync(register.ConnectionString, "audit", "verify");
        await ExecuteAsync($"update audit_records set action = 'line.delete' where department_id = '{Department}' and sequence = 4");
        var broken = await ProgramRun.RunAsync(register.ConnectionString, "audit", "verify");
        var one = await ProgramRun.RunAsync(register.ConnectionString, "audit", "verify", "--department", "900");
        var none = await ProgramRun.RunAsync(register.ConnectionString, "audit", "verify", "--department", "777");

        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Contains("部门 900 测试局：1 条记录，链完整", whole.Output, StringComparison.Ordinal);
        Assert.Contains("系统：没有审计记录", whole.Output, StringComparison.Ordinal);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("第 4 条记录被改动：内容与其哈希不符（", broken.Output, StringComparison.Ordinal);
        Assert.Equal((0, 2), (one.ExitCode, none.ExitCode));
        Assert.StartsWith("部门 900 测试局：1 条记录", one.Output, StringComparison.Ordinal);
    }

    private const string Swap =
        "update audit_records set sequence = -2 where sequence = 2; update audit_records set sequence = 2 where sequence = 5; update audit_records set sequence = 5 where sequence = -2";

    private const string Insert =
        """
        insert into audit_records (department_id, sequence, at, actor_id, actor_name, origin, request_id, action, subject_kind, subject_id, subject_label,
                                   before, after, reason, previous_hash, hash)
        select department_id, 7, at, actor_id, actor_name, origin, request_id, action, subject_kind, subject_id, subject_label,
               before, after, reason, previous_hash, hash from audit_records where sequence = 6
        """;

    private Task<AuditVerdict> VerifyAsync() => AuditProof.VerifyAsync(register.Host.Database, Department, CancellationToken.None);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = register.Host.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The record as it stands, with another reason.</summary>
    private async Task<AuditRecord> RecordAsync(long sequence, string reason)
    {
        await using var context = register.Host.Database.NewContext(Department);
        var stored = await context.AuditRecords.FindAsync([Department, sequence], TestContext.Current.CancellationToken);
        return new AuditRecord
        {
            DepartmentId = stored!.DepartmentId,
            Sequence = stored.Sequence,
            At = stored.At,
            ActorId = stored.ActorId,
            ActorName = stored.ActorName,
            Origin = stored.Origin,
            RequestId = stored.RequestId,
            Action = stored.Action,
            SubjectKind = stored.SubjectKind,
            SubjectId = stored.SubjectId,
            SubjectLabel = stored.SubjectLabel,
            Before = stored.Before,
            After = stored.After,
            Reason = reason,
            PreviousHash = stored.PreviousHash,
            Hash = stored.Hash,
        };
    }
}
