using System.Security.Cryptography;
using NodaTime;
using Procurement.Domain.Audit;

namespace Procurement.Tests.Audit;

public sealed class AuditChainTests
{
    /// <summary>The canonical form written out by hand: version, then null marker, length and bytes of every field.</summary>
    [Fact]
    public void HashOf_SmallRecord_IsThatOfTheBytesByHand()
    {
        var content = new AuditContent
        {
            DepartmentId = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
            At = NodaConstants.UnixEpoch.Plus(Duration.FromTicks(2580)),   // 0x0102
            ActorName = "王",
            Origin = "",
            RequestId = "r",
            Action = "a",
            SubjectKind = "k",
            SubjectLabel = "l",
            After = "{}",
        };
        const string bytes =
            "01" + "0100000010" + "00112233445566778899AABBCCDDEEFF"         // version, department
            + "0100000008" + "0000000000000001" + "0100000008" + "0000000000000102"   // sequence 1, 258 µs
            + "00" + "0100000003" + "E78E8B" + "0100000000" + "0100000001" + "72"     // no actor id, 王, empty origin, r
            + "0100000001" + "61" + "0100000001" + "6B" + "00" + "0100000001" + "6C"  // a, k, no subject id, l
            + "00" + "0100000002" + "7B7D" + "00"                                      // no before, {}, no reason
            + "0100000020" + "0000000000000000000000000000000000000000000000000000000000000000";

        var record = AuditChain.Next(AuditHead.Empty, content);

        Assert.Equal(Convert.ToHexString(SHA256.HashData(Convert.FromHexString(bytes))), Convert.ToHexString(record.Hash));
        Assert.Equal(1, record.Sequence);
        Assert.Equal(new byte[32], record.PreviousHash);
    }

    [Fact]
    public void Content_Time_IsCutToMicroseconds()
    {
        var before1970 = AuditCase.Content with { At = Instant.FromUnixTimeSeconds(-1).PlusNanoseconds(1) };

        Assert.Equal(Instant.FromUtc(2026, 3, 1, 8, 0).PlusNanoseconds(123_456_000), AuditCase.Content.At);
        Assert.Equal(Instant.FromUnixTimeSeconds(-1), before1970.At);
    }

    [Fact]
    public void HashOf_HalfASurrogatePair_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => AuditChain.Next(AuditHead.Empty, AuditCase.Content with { Origin = "\uD800" }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Verify_WholeChain_IsUnbroken(int length)
    {
        var chain = AuditCase.Chain(length);

        var verdict = AuditCase.Verify(chain, length == 0 ? AuditHead.Empty : AuditChain.HeadAt(chain[^1]));

        Assert.Equal(new AuditVerdict(length, null, 0), verdict);
        Assert.Equal($"审计记录完整，共 {length} 条，未发现缺失或改动。", verdict.Message);
    }

    public static TheoryData<string, AuditBreak, long> Damages => new()
    {
        { "first deleted", AuditBreak.Missing, 1 },
        { "third deleted", AuditBreak.Missing, 3 },
        { "last deleted", AuditBreak.Truncated, 5 },
        { "all deleted", AuditBreak.Truncated, 1 },
        { "second and third swapped", AuditBreak.Reordered, 2 },
        { "third moved to the end", AuditBreak.Reordered, 3 },
        { "second twice", AuditBreak.Added, 2 },
        { "sixth behind the head", AuditBreak.Added, 6 },
        { "third altered", AuditBreak.Altered, 3 },
        { "third altered and hashed anew", AuditBreak.Altered, 4 },   // the fourth no longer follows from it
        { "last altered and hashed anew", AuditBreak.Altered, 5 },    // only the head tells
        { "department of another", AuditBreak.Altered, 1 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Verify_Damage_NamesTheFirstBrokenRecord(string damage, AuditBreak kind, long at)
    {
        var chain = AuditCase.Chain(6);
        var head = AuditChain.HeadAt(chain[4]);
        var sixth = chain[5];
        chain.RemoveAt(5);

        var verdict = AuditCase.Verify(Damaged(damage, chain, sixth), head);

        Assert.Equal((kind, at), (verdict.Break!.Value, verdict.BrokenAt));
        Assert.Contains($"第 {at} 条", verdict.Message, StringComparison.Ordinal);
    }

    private static List<AuditRecord> Damaged(string damage, List<AuditRecord> chain, AuditRecord sixth) => damage switch
    {
        "first deleted" => chain[1..],
        "third deleted" => [.. chain[..2], .. chain[3..]],
        "last deleted" => chain[..4],
        "all deleted" => [],
        "second and third swapped" => [chain[0], chain[2], chain[1], chain[3], chain[4]],
        "third moved to the end" => [chain[0], chain[1], chain[3], chain[4], chain[2]],
        "second twice" => [chain[0], chain[1], .. chain[1..]],
        "sixth behind the head" => [.. chain, sixth],
        "third altered" => [.. chain[..2], chain[2] with { Content = chain[2].Content with { Reason = null } }, .. chain[3..]],
        "third altered and hashed anew" => [.. chain[..2], Forged(chain[1], chain[2]), .. chain[3..]],
        "last altered and hashed anew" => [.. chain[..4], Forged(chain[3], chain[4])],
        _ => [AuditChain.Next(AuditHead.Empty, AuditCase.Content with { DepartmentId = Guid.Empty })],
    };

    private static AuditRecord Forged(AuditRecord before, AuditRecord record) =>
        AuditChain.Next(AuditChain.HeadAt(before), record.Content with { After = "{}" });
}
