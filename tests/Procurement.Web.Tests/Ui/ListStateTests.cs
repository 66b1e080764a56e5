using Procurement.Web.Ui;

namespace Procurement.Web.Tests.Ui;

public sealed class ListStateTests
{
    private static readonly ListState List = new ListState("/budget", "电脑 1", "code", 3).With(("unit", "本级"), ("state", null), ("project", " a&b "));

    [Fact]
    public void ToPage_Filters_StandInTheirOrderAfterTheSearch() =>
        Assert.Equal("/budget?q=%E7%94%B5%E8%84%91%201&unit=%E6%9C%AC%E7%BA%A7&project=a%26b&sort=code&p=4", List.ToPage(4));

    [Theory]
    [InlineData("code", "-code")]     // once more by the same column turns the order
    [InlineData("amount", "amount")]
    public void ToSort_Filters_SurviveAndThePageIsTheFirst(string key, string sort) =>
        Assert.Equal($"/budget?q=%E7%94%B5%E8%84%91%201&unit=%E6%9C%AC%E7%BA%A7&project=a%26b&sort={sort}", List.ToSort(key));

    [Theory]
    [InlineData("unit", "/budget?q=%E7%94%B5%E8%84%91%201&project=a%26b&sort=code")]
    [InlineData("q", "/budget?unit=%E6%9C%AC%E7%BA%A7&project=a%26b&sort=code")]
    public void Without_OneCondition_KeepsTheOthers(string name, string address) => Assert.Equal(address, List.Without(name));

    [Fact]
    public void ToAll_DropsEveryConditionButTheOrder() => Assert.Equal("/budget?sort=code", List.ToAll());

    [Fact]
    public void IsFiltered_OnlyEmptyConditions_IsFalse()
    {
        Assert.True(List.IsFiltered);
        Assert.False(new ListState("/budget", "", "code", 1).With(("unit", ""), ("state", null)).IsFiltered);
    }
}
