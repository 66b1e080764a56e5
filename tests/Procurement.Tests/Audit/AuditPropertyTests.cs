using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Procurement.Domain.Audit;

namespace Procurement.Tests.Audit;

/// <summary>Whatever single thing is done to a chain, it is found. Seeded, so that every run tries the same.</summary>
public sealed class AuditPropertyTests
{
    private const int Longest = 8;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260301UL, 7UL);

    /// <summary>Every field that a record has, changed to something that it was not.</summary>
    private static readonly Func<AuditRecord, string, AuditRecord>[] Changes =
    [
        (record, _) => record with { Sequence = record.Sequence + 100 },
        (record, _) => record with { Sequence = -record.Sequence },
        (record, _) => record with { PreviousHash = Flipped(record.PreviousHash) },
        (record, _) => record with { Hash = Flipped(record.Hash) },
        (record, _) => record with { Hash = [] },
        (record, _) => Said(record, content => content with { DepartmentId = Guid.Empty }),
        (record, _) => Said(record, content => content with { At = content.At.Plus(Duration.FromTicks(10)) }),
        (record, _) => Said(record, content => content with { ActorId = null }),
        (record, _) => Said(record, content => content with { ActorId = Guid.Empty }),
        (record, text) => Said(record, content => content with { ActorName = content.ActorName + text }),
        (record, text) => Said(record, content => content with { Origin = content.Origin + text }),
        (record, text) => Said(record, content => content with { RequestId = text + content.RequestId }),
        (record, text) => Said(record, content => content with { Action = content.Action + text }),
        (record, text) => Said(record, content => content with { SubjectKind = content.SubjectKind + text }),
        (record, _) => Said(record, content => content with { SubjectId = null }),
        (record, text) => Said(record, content => content with { SubjectLabel = content.SubjectLabel + text }),
        (record, _) => Said(record, content => content with { Before = null }),
        (record, text) => Said(record, content => content with { Before = content.Before + text }),
        (record, _) => Said(record, content => content with { After = "" }),
        (record, text) => Said(record, content => content with { After = text + content.After }),
        (record, _) => Said(record, content => content with { Reason = null }),
        (record, text) => Said(record, content => content with { Reason = content.Reason + text }),
        // What stands at the border of two fields moves over it.
        (record, _) => Said(record, content => content with { ActorName = content.ActorName + content.Origin, Origin = "" }),
        (record, _) => Said(record, content => content with { Before = content.After, After = content.Before }),
    ];

    [Fact]
    public void Verify_AnyFieldChanged_IsFound() => Holds(
        from length in Gen.Choose(1, Longest)
        from place in Gen.Choose(0, length - 1)
        from change in Gen.Elements(Changes)
        from text in Gen.Elements("x", " ", "\0", "，", "\u200B", "😀", "0000000000")
        select Replaced(length, place, record => change(record, text)));

    [Fact]
    public void Verify_AnyRecordDeleted_IsFound() => Holds(
        from length in Gen.Choose(1, Longest)
        from place in Gen.Choose(0, length - 1)
        select Spoilt(length, records => records.RemoveAt(place)));

    [Fact]
    public void Verify_AnyTwoSwapped_IsFound() => Holds(
        from length in Gen.Choose(2, Longest)
        from first in Gen.Choose(0, length - 2)
        from second in Gen.Choose(first + 1, length - 1)
        select Spoilt(length, records => (records[first], records[second]) = (records[second], records[first])));

    [Fact]
    public void Verify_AnythingInserted_IsFound() => Holds(
        from length in Gen.Choose(1, Longest)
        from place in Gen.Choose(0, length)
        from copied in Gen.Choose(0, length - 1)
        from isForged in Gen.Elements(true, false)
        select Spoilt(length, records => records.Insert(place, isForged ? Following(records, place) : records[copied])));

    private static void Holds(Gen<(List<AuditRecord> Records, AuditHead Head)> spoilt) =>
        Prop.ForAll(spoilt.ToArbitrary(), chain => !AuditCase.Verify(chain.Records, chain.Head).IsUnbroken).Check(Seeded);

    /// <summary>A record that follows soundly from the one before the place.</summary>
    private static AuditRecord Following(List<AuditRecord> records, int place) =>
        AuditChain.Next(place == 0 ? AuditHead.Empty : AuditChain.HeadAt(records[place - 1]), AuditCase.Content with { Action = "forged" });

    private static (List<AuditRecord> Records, AuditHead Head) Replaced(int length, int place, Func<AuditRecord, AuditRecord> change) =>
        Spoilt(length, records => records[place] = change(records[place]));

    private static (List<AuditRecord> Records, AuditHead Head) Spoilt(int length, Action<List<AuditRecord>> spoil)
    {
        var records = AuditCase.Chain(length);
        var head = AuditChain.HeadAt(records[^1]);
        spoil(records);
        return (records, head);
    }

    private static AuditRecord Said(AuditRecord record, Func<AuditContent, AuditContent> change) => record with { Content = change(record.Content) };

    private static byte[] Flipped(byte[] hash) => [(byte)(hash[0] ^ 1), .. hash[1..]];
}
