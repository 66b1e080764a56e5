using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Audit;

/// <summary>A search looks at so many records at most, and says where the next goes on.</summary>
public sealed class AuditSearchTests(TestDatabase databases)
{
    private static readonly Guid Department = new("01890a5d-ac96-774b-bcce-b302099a8057");
    private static readonly Actor Auditor = new(null, "审计", "127.0.0.1", null, Department);

    [Fact]
    public async Task Read_TextInTheOldestRecord_IsFoundStepByStep()
    {
        const int records = 120_000;   // more than two windows
        await using var register = await TestRegister.CreateAsync(databases);
        await register.ScalarAsync<long>($"""
            insert into audit_records (department_id, sequence, at, actor_name, origin, action, subject_kind, subject_label, reason, previous_hash, hash)
            select '{Department}', n, timestamptz '2024-01-01' + n * interval '1 minute', '张三', '', 'line.change', 'line', '明细' || n,
                   case when n = 7 then '一根针' end, '\x00', '\x00'
            from generate_series(1, {records}) n;
            insert into audit_heads (department_id, sequence, hash) values ('{Department}', {records}, '\x00');
            select 1::bigint
            """);
        var filter = new AuditFilter(Text: "针");

        var pages = new List<AuditPage>();
        for (long? before = null; pages.Count == 0 || before is not null; before = pages[^1].Next)
        {
            pages.Add(await AuditSearch.ReadAsync(register.Host.Database, Auditor, filter, before, 50, CancellationToken.None));
        }

        Assert.Equal([(0, 70_001L, true), (0, 20_001L, true), (1, null, false)], pages.Select(page => (page.Records.Count, page.Next, page.IsCutShort)));
        var first = await AuditSearch.ReadAsync(register.Host.Database, Auditor, new AuditFilter(), null, 50, CancellationToken.None);
        Assert.Equal((50, 119_951L, (long)records), (first.Records.Count, first.Next!.Value, first.Written));
        var day = new NodaTime.LocalDate(2024, 1, 2);
        var ofDay = await AuditSearch.ReadAsync(register.Host.Database, Auditor, new AuditFilter(From: day, To: day, Subject: "明细"), null, 2000, CancellationToken.None);
        Assert.Equal(1440, ofDay.Records.Count);   // one a minute
    }
}
