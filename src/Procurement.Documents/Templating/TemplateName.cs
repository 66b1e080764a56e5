using System.Globalization;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Templating;

/// <summary>What stands behind a name that a template may use.</summary>
internal abstract record TemplateName
{
    /// <summary>All names, <c>unit</c> included, read off the variables that the composer really passes, so that there is one truth.</summary>
    public static NameGroup WithUnit { get; } = (NameGroup)Of(TemplateVariables.WithUnit(Variables(), new UnitName("", "")));

    /// <summary>The names outside the label of a subtotal row.</summary>
    public static NameGroup WithoutUnit { get; } = (NameGroup)Of(Variables());

    private static Dictionary<string, object?> Variables()
    {
        var year = FiscalYear.Of(FiscalYear.First);
        var figures = new DepartmentFigures(new DepartmentName("", ""), year, year.AssetDay, new ProcurementFigures([]), AssetFigures.None)
        {
            Breakdown = AssetBreakdown.Of([], new BreakdownRequest(VehiclesByUse: true, [1])),
        };
        return TemplateVariables.Of(figures, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private static TemplateName Of(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> group => new NameGroup(group.ToDictionary(
            pair => pair.Key,
            pair => pair.Key switch
            {
                TemplateVariables.Values => new FreeNames(),
                TemplateVariables.EquipmentOver => new ThresholdNames((NameGroup)((NameGroup)Of(pair.Value)).Names.Values.Single()),
                _ => Of(pair.Value),
            },
            StringComparer.Ordinal)),
        Money => NameLeaf.Money,
        LocalDate => NameLeaf.Date,
        string => NameLeaf.Text,
        Quantity or Share or int or decimal => NameLeaf.Number,
        _ => throw new InvalidOperationException($"Templates cannot print a {value?.GetType().Name ?? "null"}."),
    };
}

/// <summary>Names below a name, as in <c>procurement.funding</c>.</summary>
internal sealed record NameGroup(IReadOnlyDictionary<string, TemplateName> Names) : TemplateName
{
    /// <summary>What <c>this</c> is in an <c>#each</c> over the group; null where its members differ in kind.</summary>
    public NameLeaf? Item => Names.Values.Distinct().ToList() is [NameLeaf only] ? only : null;

    /// <summary>The dotted names of everything that can be printed.</summary>
    public IEnumerable<string> Dotted() => Names.SelectMany(pair => pair.Value switch
    {
        NameGroup group => group.Dotted().Select(name => $"{pair.Key}.{name}"),
        ThresholdNames limits => limits.Figures.Dotted().Select(name => $"{pair.Key}.{ThresholdNames.Example}.{name}"),
        _ => [pair.Key],
    });
}

/// <summary>Texts whose names the department chooses: <c>values</c>.</summary>
internal sealed record FreeNames : TemplateName;

/// <summary>Names that are thresholds in 万元, those that the layout names: <c>assets.equipmentOver</c>.</summary>
/// <param name="Figures">What stands below each.</param>
internal sealed record ThresholdNames(NameGroup Figures) : TemplateName
{
    public const string Example = "50";

    /// <summary>Why a name is none; null for a good one.</summary>
    /// <param name="named">The thresholds that the layout names; null where it is not known.</param>
    public static string? Complaint(string text, string name, IReadOnlySet<int>? named)
    {
        var isThreshold = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold)
            && threshold is >= 1 and <= BreakdownRequest.HighestThreshold && name[0] != '0';
        if (!isThreshold)
        {
            return $"“{text}”里的“{name}”应是 1 至 {BreakdownRequest.HighestThreshold} 的整数，即每件多少万元以上，如 {Example}。";
        }

        return named is null || named.Contains(threshold)
            ? null
            : $"“{text}”要用 {threshold} 万元这个标准，版式没有写明；请在 assets 的 equipmentThresholds 里加上 {threshold}。";
    }
}

/// <param name="ChineseName">What the value is, for messages.</param>
internal sealed record NameLeaf(string ChineseName) : TemplateName
{
    /// <summary>An amount in yuan.</summary>
    public static NameLeaf Money { get; } = new("金额");

    /// <summary>A quantity, an area in m², a count, or a share in percent.</summary>
    public static NameLeaf Number { get; } = new("数量");

    public static NameLeaf Date { get; } = new("日期");

    public static NameLeaf Text { get; } = new("文字");
}
