namespace Procurement.Domain.Checks.Published;

/// <summary>What could not be read is said, never guessed and never an error.</summary>
internal sealed class UnreadPlaceCheck : ICheck
{
    private const int MostFindings = 100;

    public string Code => "DS-UNREAD";

    public string Rule => "没有读懂的地方未参加核对，需要人工查看。";

    public string Source => "本程序的读取结果";

    /// <remarks>A missing section is DS-SECTION's; years that differ (<c>全文</c>) are DS-YEAR's.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        var unread = (subject.Document?.Unread ?? []).Where(place => place.Text.Length > 0 && place.Place != "全文").ToList();
        return unread.Take(MostFindings)
            .Select(place => this.Warning(place.Place, $"没有读懂“{OutsideText.Shortened(place.Text)}”：{place.Why}", "请人工核对这一处。"))
            .Concat(unread.Count > MostFindings ? [this.Warning(Places.Disclosure, $"另有{unread.Count - MostFindings}处没有读懂。", "请人工核对。")] : []);
    }
}
