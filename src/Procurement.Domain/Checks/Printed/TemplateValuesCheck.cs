using System.Text.RegularExpressions;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>No hole and no template mark is left in what is published.</summary>
/// <remarks>Published budgets do leave them: 香河县xxx in the opening line of one of 2020.</remarks>
internal sealed partial class TemplateValuesCheck : ICheck
{
    public string Code => "DS-VALUES";

    public string Rule => "版式中用到的本部门用语应已填写，公开的文字中不留模板记号。";

    public string Source => "disclosure-layout/1 的 values；实例：香河县行政审批局2020年部门预算中的“香河县xxx”";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        [.. subject.Layout is { } layout ? Missing(layout, subject.Values) : [], .. subject.Printed is { } printed ? Leftover(printed) : []];

    private IEnumerable<Finding> Missing(DisclosureLayout layout, IReadOnlyDictionary<string, string> values) =>
        from template in PlacedText.Of(layout)
        from name in NamesIn(template.Text)
        where string.IsNullOrWhiteSpace(values.GetValueOrDefault(name))
        group template.Place by name into uses
        select this.Warning(
            uses.First(), $"版式“{layout.Name}”用到“{uses.Key}”，本部门没有填写，打印出来是空白。", $"请在该年度的信息公开设置中填写“{uses.Key}”。");

    /// <summary>The names a template cannot do without: one that it asks for with #if may be left out.</summary>
    private static IEnumerable<string> NamesIn(string template)
    {
        var names = Tags().Matches(template).SelectMany(tag => Uses().Matches(tag.Value).Select(use => (Name: use.Groups["name"].Value, tag.Value))).ToList();
        var optional = names.Where(use => Conditions().IsMatch(use.Value)).Select(use => use.Name).ToHashSet(StringComparer.Ordinal);
        return names.Select(use => use.Name).Distinct(StringComparer.Ordinal).Where(name => !optional.Contains(name));
    }

    private IEnumerable<Finding> Leftover(Disclosure printed) =>
        from text in PlacedText.Of(printed)
        let mark = Marks().Match(text.Text)
        where mark.Success
        select this.Warning(text.Place, $"文字中留有模板记号“{mark.Value}”：{text.Text}", "请填写实际内容，删去模板记号。");

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\bvalues\.(?<name>[\p{L}\p{Nd}_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^\{\{~?\s*#(if|unless|with|each)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditions();

    /// <summary>Braces of a template, or the crosses that people put where a name belongs.</summary>
    [GeneratedRegex(@"\{\{|\}\}|(?<![A-Za-z])[xX×ｘＸ]{2,}(?![A-Za-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
