using NodaTime;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Disclosures;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Publishing.Comparing;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Publishing.PublishingDesk;

namespace Procurement.Web.Tests.Publishing;

/// <summary>Who changed what makes a disclosure read otherwise, and why.</summary>
public sealed class FormReasonTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private const string Own = "本局";

    [Fact]
    public async Task VersionAndNow_LayoutWordsAndDayChanged_NamesEachActAtItsSentence()
    {
        await using var desk = await OpenAsync(databases, layout: null);
        var layouts = new LayoutHandler(desk.Assets.Acts, new LayoutShelf(desk.Register.Host));
        var choices = new ChoiceHandler(desk.Register.Host, desk.Assets.Acts);
        await layouts.CopyAsync(desk.Author, "hebei-2020-flat", Own, default);
        await choices.ChooseAsync(desk.Author, new ChoiceDraft(Year, Own, new Dictionary<string, string> { ["preparer"] = "甲科" }, null), 0, default);
        var frozen = await desk.SubmitAsync();
        var text = (await new LayoutShelf(desk.Register.Host).FindAsync(desk.Author, Own, default)).Content;
        await layouts.SaveAsync(desk.Author, Own, text.Replace("\"国有资产信息\"", "\"国有资产占用情况\"", StringComparison.Ordinal), "按新通知改标题", 1, default);
        await choices.ChooseAsync(desk.Author, new ChoiceDraft(Year, Own, new Dictionary<string, string> { ["preparer"] = "乙科" }, new LocalDate(2023, 11, 30)), 1, default);

        var found = await desk.Comparisons.ReadAsync(desk.Author, $"{frozen.Id}", "now", 0, 50, null, default);

        Assert.Equal(2, found.Form.Count);
        var section = found.Difference.Sections[1];
        var heading = Assert.Single(ReasonsOf("标题", "占用情况"));
        Assert.Equal((TextCause.Layout, "layout.change", Own, 2, "按新通知改标题", desk.Author.Name), Named(heading));
        Assert.Contains("更改版式“本局”为第 2 版（按新通知改标题）", ComparisonWords.Text(found, section, Change("标题", "占用情况")), StringComparison.Ordinal);
        var word = Assert.Single(ReasonsOf("表头说明", "乙科"));
        Assert.Equal(TextCause.Words, word.Cause);
        Assert.Contains(Assert.Single(word.Acts).Changes, change => change is { Cause: TextCause.Words, Name: "preparer", Before: "甲科", After: "乙科" });
        var day = Assert.Single(ReasonsOf("表头说明", "截止时间"));
        Assert.Equal(TextCause.AsOf, day.Cause);
        Assert.Contains(Assert.Single(day.Acts).Changes, change => change is { Cause: TextCause.AsOf, Before: null, After: "2023-11-30" });

        var back = await desk.Comparisons.ReadAsync(desk.Author, "now", $"{frozen.Id}", 0, 50, null, default);
        Assert.Equal(2, back.Form.Count);

        TextChange Change(string place, string part) => section.Texts.Single(change => change.Place == place && change.After?.Contains(part, StringComparison.Ordinal) is true);
        IReadOnlyList<TextReason> ReasonsOf(string place, string part) => found.Form.ReasonsOf(section.Key, Change(place, part));
    }

    [Fact]
    public async Task TwoVersions_AnotherLayoutChosen_NamesTheChoiceAndNothingBeforeOrAfter()
    {
        await using var desk = await OpenAsync(databases, layout: null);
        var choices = new ChoiceHandler(desk.Register.Host, desk.Assets.Acts);
        await choices.ChooseAsync(desk.Author, Draft("hebei-2024"), 0, default);
        var first = await desk.ReleaseAsync();
        await choices.ChooseAsync(desk.Author, Draft("hebei-2023"), 1, default);
        var second = await desk.ReleaseAsync("改用上年的版式");
        await choices.ChooseAsync(desk.Author, Draft("hebei-2020-flat"), 2, default);

        var found = await desk.Comparisons.ReadAsync(desk.Author, $"{first.Id}", $"{second.Id}", 0, 50, null, default);

        var act = Assert.Single(found.Form.Acts);
        Assert.Equal(new FormChange(TextCause.Layout, null, "hebei-2024", "hebei-2023"), Assert.Single(act.Changes));
        Assert.Equal([act], found.Form.Layouts);
        Assert.NotEmpty(found.Difference.FormNotes);
    }

    [Fact]
    public async Task TwoYears_NameTheChoicesOfBoth()
    {
        await using var desk = await OpenAsync(databases, layout: null);
        var choices = new ChoiceHandler(desk.Register.Host, desk.Assets.Acts);
        await choices.ChooseAsync(desk.Author, Draft("hebei-2024"), 0, default);
        await choices.ChooseAsync(desk.Author, Draft("hebei-2020-flat") with { Year = Domain.Common.FiscalYear.Of(2025) }, 0, default);

        var found = await desk.Comparisons.ReadAsync(desk.Author, "2024", "2025", 0, 50, null, default);

        Assert.Equal(["2025 年信息公开", "2024 年信息公开"], found.Form.Acts.Select(act => act.Reason.Subject));
        Assert.Contains(found.Form.ReasonsOf("procurement", Assert.IsType<TextChange>(found.Difference.Sections[0].Texts[0])), reason => reason.Cause is TextCause.Layout or TextCause.Year);
    }

    private static ChoiceDraft Draft(string layout) => new(Year, layout, new Dictionary<string, string>(), null);

    private static (TextCause, string, string?, int?, string?, string) Named(TextReason reason)
    {
        var act = Assert.Single(reason.Acts).Reason;
        return (reason.Cause, act.Action, act.Layout, act.LayoutNumber, act.Reason, act.ActorName);
    }
}
