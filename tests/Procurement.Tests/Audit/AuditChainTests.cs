using System.Security.Cryptography;
using NodaTime;
using Procurement.Domain.Audit;

namespace Procurement.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly Guid Department = new("00112233-4455-6677-8899-aabbccddeeff");

    /// <summary>The form written out by hand: version, then length and bytes of every text, id and hash; numbers as they are.</summary>
    [Fact]
    public void HashOf_SmallRecord_IsThatOfTheBytesByHand()
    {
        const string nothing = "FFFFFFFFFFFFFFFF";
        const string bytes =
            "01" + "0000000000000020" + "0000000000000000000000000000000000000000000000000000000000000000"
            + "0000000000000010" + "00112233445566778899AABBCCDDEEFF"
            + "0000000000000001" + "0000000000000102"                                              // number 1, 258 µs
            + nothing + "0000000000000003" + "E78E8B" + "0000000000000000" + nothing               // no actor id, 王, empty origin, no request
            + "0000000000000001" + "61" + "0000000000000001" + "6B" + nothing + "0000000000000001" + "6C"   // a, k, no subject id, l
            + nothing + "0000000000000002" + "7B7D" + nothing;                                     // no before, {}, no reason

        var hash = AuditChain.HashOf(Record(1, AuditChain.Start, []));

        Assert.Equal(Convert.ToHexString(SHA256.HashData(Convert.FromHexString(bytes))), Convert.ToHexString(hash));
    }

    [Fact]
    public void HashOf_HalfASurrogatePair_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => AuditChain.HashOf(Record(1, AuditChain.Start, [], origin: "\uD800")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Verify_WholeChain_IsUnbroken(int length)
    {
        var chain = Chain(length);

        var verdict = Verify(chain, Head(length, chain.Count == 0 ? AuditChain.Start : chain[^1].Hash));

        Assert.Equal((length, true), (verdict.Records, verdict.IsUnbroken));
    }

    [Fact]
    public void Verify_NothingAndNoHead_IsUnbroken() => Assert.Equal("没有审计记录", Verify([], head: null).Message);

    [Fact]
    public void Verify_ChainOfAnotherDepartment_IsAltered()
    {
        var chain = Chain(2);
        var verifier = new AuditVerifier(Guid.Empty, Head(2, chain[1].Hash));

        Assert.False(verifier.Take(chain[0]));
        Assert.Equal((AuditBreak.Altered, 1), (verifier.Finish().Break!.Value, verifier.Finish().BrokenAt));
    }

    private static AuditVerdict Verify(List<AuditRecord> chain, AuditHead? head)
    {
        var verifier = new AuditVerifier(Department, head);
        foreach (var record in chain)
        {
            Assert.True(verifier.Take(record));
        }

        return verifier.Finish();
    }

    private static AuditHead Head(long sequence, byte[] hash) => new() { DepartmentId = Department, Sequence = sequence, Hash = hash };

    private static List<AuditRecord> Chain(int length)
    {
        var chain = new List<AuditRecord>();
        for (var number = 1; number <= length; number++)
        {
            var previous = chain.Count == 0 ? AuditChain.Start : chain[^1].Hash;
            chain.Add(Record(number, previous, AuditChain.HashOf(Record(number, previous, []))));
        }

        return chain;
    }

    private static AuditRecord Record(long sequence, byte[] previous, byte[] hash, string origin = "") => new()
    {
        DepartmentId = Department,
        Sequence = sequence,
        At = NodaConstants.UnixEpoch.PlusTicks(2580),   // 0x0102
        ActorId = null,
        ActorName = "王",
        Origin = origin,
        RequestId = null,
        Action = "a",
        SubjectKind = "k",
        SubjectId = null,
        SubjectLabel = "l",
        Before = null,
        After = "{}",
        Reason = null,
        PreviousHash = previous,
        Hash = hash,
    };
}
