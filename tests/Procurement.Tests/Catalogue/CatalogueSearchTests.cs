using System.Diagnostics;
using Procurement.Domain.Catalogue;

namespace Procurement.Tests.Catalogue;

public sealed class CatalogueSearchTests
{
    private static readonly CatalogueSearch Search = new(ReferenceData.Items, CatalogueInitials.Shipped);

    [Theory]
    [InlineData("A02010104", "A02010104", CatalogueMatchKind.ExactCode)]
    [InlineData(" a０2010104 ", "A02010104", CatalogueMatchKind.ExactCode)]
    [InlineData("服务器", "A02010104", CatalogueMatchKind.NameStart)]
    [InlineData("服 务 器", "A02010104", CatalogueMatchKind.NameStart)]
    [InlineData("fwq", "A02010104", CatalogueMatchKind.Initials)]
    [InlineData("FWQ", "A02010104", CatalogueMatchKind.Initials)]
    public void Find_Of2022_TheBestComesFirst(string typed, string code, CatalogueMatchKind kind)
    {
        var best = Search.Find(CatalogueEdition.Of2022, typed, 10)[0];

        Assert.Equal((code, kind), (best.Item.Code, best.Kind));
    }

    [Fact]
    public void Find_CodePrefix_LeavesFirstInTheCataloguesOrder()
    {
        var found = Search.Find(CatalogueEdition.Of2022, "A0201", 500);

        Assert.All(found, match => Assert.StartsWith("A0201", match.Item.Code, StringComparison.Ordinal));
        Assert.Contains(found, match => !match.IsLeaf);
        Assert.Equal(found.OrderBy(match => !match.IsLeaf).ThenBy(match => match.Item.Position).Select(match => match.Item.Code), found.Select(match => match.Item.Code));
    }

    [Fact]
    public void Find_EveryKind_StandsInOrder()
    {
        CatalogueItem[] items =
        [
            Item("A03000000", "abc丙", 0), Item("A01000000", "甲A01乙", 1), Item("A01010000", "零", 2), Item("A01020000", "A01", 3),
            Item("B01000000", "A01头", 4), Item("B02000000", "尾", 5),
        ];
        var search = new CatalogueSearch(items, new([("尾", "wa01"), ("零", "l")]));

        // A01… are code prefixes; A01头 begins with it; of the names inside, 甲A01乙 is a code prefix already; 尾 by its initials.
        Assert.Equal(
            ["A01000000 CodePrefix", "A01010000 CodePrefix", "A01020000 CodePrefix", "B01000000 NameStart", "B02000000 Initials"],
            search.Find(CatalogueEdition.Of2022, "a01", 10).Select(match => $"{match.Item.Code} {match.Kind}"));
        Assert.Equal(2, search.Find(CatalogueEdition.Of2022, "a01", 2).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("%")]
    [InlineData("没有这样的名称")]
    [InlineData("zzzzzzzz")]
    public void Find_WhatNothingFits_IsEmpty(string? typed) => Assert.Empty(Search.Find(CatalogueEdition.Of2022, typed, 10));

    [Fact]
    public void Find_Edition_IsTheOneAskedFor() =>
        Assert.All(Search.Find(CatalogueEdition.Of2013, "A", 1_000), match => Assert.Equal(CatalogueEdition.Of2013, match.Item.Edition));

    /// <summary>Polyphones by their words: 调 is tiao in 空调 and diao in 调查, 车 che in 车辆, 重 zhong in 举重, chong in 重组.</summary>
    [Theory]
    [InlineData("服务器", "fwq")]
    [InlineData("空调机", "ktj")]
    [InlineData("社会调查服务", "shdcfw")]
    [InlineData("举重设备", "jzsb")]
    [InlineData("重组链激酶制剂", "czljmzj")]
    [InlineData("生物模型", "swmx")]
    public void Initials_Name_AreRead(string name, string initials) => Assert.Equal(initials, CatalogueInitials.Shipped.Of(name));

    [Fact]
    public void Initials_EveryNameOfBothCatalogues_HasThem()
    {
        // One letter or digit for each letter, digit or Chinese character; marks such as 、 and the Roman Ⅰ give none.
        var wrong = ReferenceData.Items.Where(item =>
            CatalogueInitials.Shipped.Of(item.Name)?.Length != item.Name.Count(sign => char.IsLetterOrDigit(sign)));

        Assert.Empty(wrong.Select(item => $"{item.Code} {item.Name}"));
    }

    /// <summary>The page asks at every keystroke; 5 ms is what it may cost.</summary>
    [Theory]
    [InlineData("f")]
    [InlineData("设备")]
    [InlineData("A")]
    public void Find_WholeCatalogue_TakesUnder5Milliseconds(string typed)
    {
        Search.Find(CatalogueEdition.Of2022, typed, 20);

        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Search.Find(CatalogueEdition.Of2022, typed, 20);
            return watch.Elapsed;
        });

        Assert.True(best < TimeSpan.FromMilliseconds(5), $"{best.TotalMilliseconds:0.00} ms");
    }

    private static CatalogueItem Item(string code, string name, int position) =>
        new(CatalogueEdition.Of2022, code, position, name, null, 1, "", CatalogueCategory.Goods);
}
