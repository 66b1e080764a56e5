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
        var figures = new DepartmentFigures(new DepartmentName("", ""), year, year.AssetDay, new ProcurementFigures([]), AssetFigures.None);
        return TemplateVariables.Of(figures, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private static TemplateName Of(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> group => new NameGroup(group.ToDictionary(
            pair => pair.Key, pair => pair.Key == TemplateVariables.Values ? new FreeNames() : Of(pair.Value), StringComparer.Ordinal)),
        Money => NameLeaf.Money,
        LocalDate => NameLeaf.Date,
        string => NameLeaf.Text,
        Quantity or int or decimal => NameLeaf.Number,
        _ => throw new InvalidOperationException($"Templates cannot print a {value?.GetType().Name ?? "null"}."),
    };
}

/// <summary>Names below a name, as in <c>procurement.funding</c>.</summary>
internal sealed record NameGroup(IReadOnlyDictionary<string, TemplateName> Names) : TemplateName
{
    /// <summary>What <c>this</c> is in an <c>#each</c> over the group; null where its members differ in kind.</summary>
    public NameLeaf? Item => Names.Values.Distinct().ToList() is [NameLeaf only] ? only : null;

    /// <summary>The dotted names of everything that can be printed.</summary>
    public IEnumerable<string> Dotted() => Names.SelectMany(pair => pair.Value is NameGroup group
        ? group.Dotted().Select(name => $"{pair.Key}.{name}")
        : [pair.Key]);
}

/// <summary>Texts whose names the department chooses: <c>values</c>.</summary>
internal sealed record FreeNames : TemplateName;

/// <param name="ChineseName">What the value is, for messages.</param>
internal sealed record NameLeaf(string ChineseName) : TemplateName
{
    /// <summary>An amount in yuan.</summary>
    public static NameLeaf Money { get; } = new("金额");

    /// <summary>A quantity, an area in m², or a count.</summary>
    public static NameLeaf Number { get; } = new("数量");

    public static NameLeaf Date { get; } = new("日期");

    public static NameLeaf Text { get; } = new("文字");
}
