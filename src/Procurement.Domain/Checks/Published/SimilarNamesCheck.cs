using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>One thing has one name: the department in its tables, a project in table and targets, a unit throughout.</summary>
internal sealed partial class SimilarNamesCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int ShortestDepartment = 5;
    private const int ShortestProject = 6;
    private const int LongestName = 60;
    private const int MostCharactersOff = 2;

    /// <summary>Names that are looked at; a department has some dozens, and each is kept under many keys.</summary>
    private const int MostNames = 5_000;

    public string Code => "DS-NAME";

    public string Rule => "部门、单位和项目在全文中应使用同一名称，不应只差一两个字。";

    public string Source => "实例：香河县行政审批局2020年部门预算，编制部门写作“香河县审批局”，项目“运行维护费”在绩效表中为“运行维护费用”";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        subject.Document is null ? [] : [.. Departments(subject), .. Projects(subject), .. Units(subject)];

    private IEnumerable<Finding> Departments(CheckSubject subject)
    {
        var name = TextFold.Fold(subject.Document!.Department?.Name ?? "");
        return name.Length < ShortestDepartment ? [] :
            from said in DepartmentName.Of(subject)
            where said.Name.Length >= ShortestDepartment && NearNames.Distance(said.Name, name, MostCharactersOff) is >= 1 and <= MostCharactersOff
            select Differ(said.Place, said.Name, name);
    }

    /// <summary>A project that stands elsewhere under its own name too has a sibling, not a second name.</summary>
    private IEnumerable<Finding> Projects(CheckSubject subject)
    {
        var projects = subject.Figures.Procurement.Lines.Select(line => line.Project).DistinctBy(project => project.Id).ToList();
        if (projects.Count == 0)
        {
            return [];
        }

        var outside = Cells(subject).ToHashSet(StringComparer.Ordinal);
        var own = projects.Select(project => TextFold.Fold(project.Name)).ToHashSet(StringComparer.Ordinal);

        // The few names are kept by their keys and the many texts looked up, not the other way round.
        var near = new NearNames(own.Where(name => name.Length is >= ShortestProject and <= LongestName && !outside.Contains(name)).Take(MostNames));
        var second = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, name) in outside.Where(text => !own.Contains(text)).SelectMany(text => near.Near(text).Select(name => (text, name))))
        {
            second.TryAdd(name, text);
        }

        return
            from project in projects
            let name = TextFold.Fold(project.Name)
            where second.ContainsKey(name)
            select Differ($"{Places.Procurement}/项目“{project.Name}”", name, second[name]);
    }

    private IEnumerable<Finding> Units(CheckSubject subject)
    {
        var names = Cells(subject).Select(text => LeadingCode().Replace(text, "")).Where(text => UnitNames().IsMatch(text)).Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        var near = new NearNames(names);
        return
            from name in names.Index()
            from other in near.Near(name.Item)
            where names.IndexOf(other) > name.Index
            select Differ(Places.Outside, name.Item, other);
    }

    /// <summary>Texts outside that may be names: short, and no sentence.</summary>
    private static IEnumerable<string> Cells(CheckSubject subject) => OutsideText.Of(subject)
        .Where(text => text.Text.Length is >= ShortestProject and <= LongestName).Select(text => TextFold.Fold(text.Text))
        .Where(text => text.Length >= ShortestProject && !text.AsSpan().ContainsAny("。;,"));

    private Finding Differ(string place, string name, string other) =>
        this.Warning(place, $"这里写作“{name}”，别处写作“{other}”，只差一两个字。", "请核实是否同一名称，改为一致。");

    [GeneratedRegex("^[0-9]{3,12}[-—]?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingCode();

    [GeneratedRegex("^[\\u4e00-\\u9fff()]{5,40}(局|中心|委员会|办公室|大队|服务站|管委会)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitNames();

    /// <summary>The department as a place of the two sections names it.</summary>
    private sealed partial record DepartmentName(string Place, string Name)
    {
        public static IEnumerable<DepartmentName> Of(CheckSubject subject) =>
        [
            .. from section in subject.Document!.Sections
               let place = Places.Section(section.Key)
               from said in new[]
               {
                   new DepartmentName($"{place}/编制部门", Bare(section.Table?.PreparerLine)), new($"{place}/部门", Bare(section.Table?.DepartmentLine)),
               }.Concat(section.Paragraphs.Index().SelectMany(text => InSentence().Matches(TextFold.Fold(text.Item)[..int.Min(200, TextFold.Fold(text.Item).Length)])
                   .Select(match => new DepartmentName($"{place}/第{text.Index + 1}段", match.Groups["name"].Value))))
               where said.Name.Length > 0
               select said,
        ];

        private static string Bare(string? line) => Captions().Replace(TextFold.Fold(line ?? ""), "");

        [GeneratedRegex("^((编制|填报|预算)?(部门|单位)(名称)?:)?([0-9]{3,12}[-—]?)?", Options, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Captions();

        [GeneratedRegex(@"(^|年(度)?,?|。)(?<name>[\u4e00-\u9fff]{5,40}?)(\(含所属单位\)|安排政府采购|上年末固定资产)", Options, matchTimeoutMilliseconds: 1000)]
        private static partial Regex InSentence();
    }
}
