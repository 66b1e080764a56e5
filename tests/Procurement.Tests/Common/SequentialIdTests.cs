using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Tests.Common;

public sealed class SequentialIdTests
{
    private static readonly Instant Noon = Instant.FromUtc(2020, 1, 1, 12, 0);

    [Fact]
    public void Next_WithinOneMillisecond_AscendsAsPostgresOrders()
    {
        var ids = new SequentialId();

        var made = Enumerable.Range(0, 10_000).Select(_ => Convert.ToHexString(ids.Next(Noon).ToByteArray(bigEndian: true))).ToList();

        Assert.Equal(made.Order(StringComparer.Ordinal), made);
        Assert.Equal(10_000, made.Distinct().Count());
    }

    [Fact]
    public void Next_ClockStepsBack_StillAscends()
    {
        var ids = new SequentialId();
        var before = ids.Next(Noon);

        var after = ids.Next(Noon - Duration.FromHours(1));

        Assert.True(before.CompareTo(after) < 0);
    }

    [Fact]
    public void Next_Id_IsVersion7OfTheInstant()
    {
        var id = new SequentialId().Next(Noon);

        Assert.Equal(7, id.Version);
        Assert.Equal(0b10, id.Variant >> 2);
        Assert.StartsWith(Noon.ToUnixTimeMilliseconds().ToString("x12"), id.ToString("N"), StringComparison.Ordinal);
    }
}
