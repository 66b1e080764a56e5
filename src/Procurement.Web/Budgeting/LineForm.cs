using Procurement.Documents.Pasting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>A line as somebody types it: texts only, kept as they are until they are right.</summary>
/// <remarks>Read by the same reader as pasted rows and workbooks, so that every spelling that one takes the others take too.</remarks>
public sealed class LineForm
{
    /// <summary>The project's id.</summary>
    public string? Project { get; set; }

    public string? ItemName { get; set; }

    /// <summary><c>2013</c>, <c>2022</c>, or empty: then the year and the code's shape decide.</summary>
    public string? Edition { get; set; }

    public string? Code { get; set; }

    public string? MeasureUnit { get; set; }

    public string? Quantity { get; set; }

    public string? UnitPrice { get; set; }

    /// <summary>Empty for 数量 × 单价.</summary>
    public string? Amount { get; set; }

    /// <summary>The key of the one source that pays all of it; empty where <see cref="Funding"/> says who pays.</summary>
    public string? OnlySource { get; set; }

    /// <summary>By the source's key.</summary>
    public Dictionary<string, string?> Funding { get; set; } = [];

    public string? SmeReserve { get; set; }

    /// <summary>是, 否, or empty for the class rules.</summary>
    public string? FixedAsset { get; set; }

    public string? FixedAssetReason { get; set; }

    /// <summary>The version that the person saw; 0 for a new line.</summary>
    public int RowVersion { get; set; }

    /// <summary>The form of a line that stands.</summary>
    public static LineForm Of(LineDraft draft, int version) => new()
    {
        Project = draft.ProjectId.ToString(),
        ItemName = draft.ItemName,
        Edition = ((int)draft.Edition).ToString(),
        Code = draft.Code,
        MeasureUnit = draft.MeasureUnit,
        Quantity = draft.Quantity.ToString(),
        UnitPrice = draft.UnitPrice.ToString(),
        Amount = draft.Amount.ToString(),
        Funding = FundingSources.All.ToDictionary(source => source.Key(), source => draft.Funding[source]?.ToString(), StringComparer.Ordinal),
        OnlySource = SourceOf(draft)?.Key(),
        SmeReserve = draft.SmeReserve?.ToString(),
        FixedAsset = draft.FixedAsset switch { true => "是", false => "否", null => "" },
        FixedAssetReason = draft.FixedAssetReason,
        RowVersion = version,
    };

    /// <summary>The one source that pays the whole amount, null where there are several or none.</summary>
    public static FundingSource? SourceOf(LineDraft draft) =>
        FundingSources.All.Where(source => draft.Funding[source] is not null).ToList() is [var only] && draft.Funding[only] == draft.Amount ? only : null;

    /// <summary>What was typed as a draft, or what is wrong with it by field.</summary>
    /// <param name="project">The chosen project, null where none was chosen or it is not there.</param>
    public (LineDraft? Draft, IReadOnlyList<LineProblem> Problems) Read(FiscalYear year, PasteProject? project, ICatalogue catalogue)
    {
        var noProject = project is null ? [new LineProblem(LineFields.Project, "LN-PROJECT", "请选择项目。")] : Array.Empty<LineProblem>();
        var line = LinePaste.Read([(1, Cells(project, Amount))], new PasteContext(year, project is null ? [] : [project], catalogue)).Lines[0];
        var problems = line.Problems.Where(problem => project is not null || LineTexts.FieldOf(problem) is not LineFields.Project).Select(LineTexts.Problem);
        return line.Line is { } content && project is not null
            ? (LineTexts.Draft(content, OnlySource is { Length: > 0 } ? OnlySource : null, FixedAssetReason), [])
            : (null, [.. noProject, .. problems]);
    }

    /// <summary>数量 × 单价 as it stands in the form, null where they are no figures yet.</summary>
    public Money? Product() => Parsed(Quantity, 4) is { } quantity && Parsed(UnitPrice, 6) is { } price && quantity * price is var yuan && Math.Abs(yuan) < 1_000_000_000_000_000m
        ? Money.RoundToFen(yuan)
        : null;

    private static decimal? Parsed(string? text, int decimals) => DecimalText.TryParse(FigureTexts.Fold(text), decimals, out var value) ? value : null;

    private string[] Cells(PasteProject? project, string? amount)
    {
        var given = string.IsNullOrWhiteSpace(amount) ? Product()?.ToString() : amount;
        string?[] first = ["", project?.Unit, project?.Name, ItemName, Edition, Code, MeasureUnit, Quantity, UnitPrice, given];
        var funding = FundingSources.All.Select(source => OnlySource is { Length: > 0 } ? "" : Funding.GetValueOrDefault(source.Key()));
        return [.. first.Concat(funding).Append(SmeReserve).Append(FixedAsset).Select(text => text ?? "")];
    }
}
