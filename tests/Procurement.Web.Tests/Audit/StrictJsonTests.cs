using Procurement.Data.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Tests.Audit;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("""{"name":"台灯","price":"54.00","split":"batch"}""", true, "")]
    [InlineData("""{"name":"台灯","price":"54.00","split":1}""", false, "split")]      // a number names no value
    [InlineData("""{"name":"台灯","price":54.00,"split":"batch"}""", false, "price")]   // figures are exact texts
    [InlineData("""{"name":null,"price":"54.00","split":"batch"}""", false, "name")]
    [InlineData("""{"price":"54.00","split":"batch"}""", false, "")]
    [InlineData("null", false, "")]
    [InlineData("", false, "")]
    public void TryRead_WhatSomebodyElseWrote_IsReadWholeOrNotAtAll(string json, bool expected, string place)
    {
        var isRead = StrictJson.TryRead<Thing>(json, out var thing, out var found);

        Assert.Equal((expected, place), (isRead, found));
        Assert.Equal(expected ? new Thing("台灯", Money.Parse("54.00"), CardSplit.Batch) : null, thing);
    }

    private sealed record Thing(string Name, Money Price, CardSplit Split);
}
