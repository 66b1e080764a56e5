using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Budgeting;

/// <summary>What a line must be before it is written, and what is only unusual.</summary>
/// <remarks>Both follow the checks over a whole disclosure (Checks), so that the desk and the check never disagree. What a check calls an error
/// is refused, but for two that a draft may still hold: an amount that is not quantity × price, which published budgets have (9.5 desks at 0.04),
/// and a split that does not yet reach the amount.</remarks>
public sealed class LineRules(ICatalogue catalogue, AssetClassRules classRules)
{
    public const int LongestName = 200;
    public const int LongestMeasureUnit = 20;
    public const int LongestReason = 500;

    private static readonly Dictionary<string, string> FieldOfCheck = new(StringComparer.Ordinal)
    {
        ["PR-AMOUNT"] = LineFields.Amount,
        ["PR-FUNDING"] = LineFields.Funding,
        ["PR-FRACTION"] = LineFields.Quantity,
        ["PR-SME"] = LineFields.SmeReserve,
        ["CA-UNKNOWN"] = LineFields.Code,
        ["CA-EDITION"] = LineFields.Code,
        ["CA-LEAF"] = LineFields.Code,
        ["CA-NAME"] = LineFields.ItemName,
    };

    private static readonly IReadOnlyList<ICheck> Checks = [.. AllChecks.List.Where(check => FieldOfCheck.ContainsKey(check.Code))];

    /// <summary>What stands against writing the line; empty where nothing does.</summary>
    public IReadOnlyList<LineProblem> Refusals(LineDraft draft, FiscalYear year)
    {
        var problems = LineLimits.Problems(draft);
        return problems.Count > 0 ? problems : [.. ByRule(draft), .. Findings(draft, year).Where(finding => IsRefusal(finding, draft)).Select(Problem)];
    }

    /// <summary>What somebody should look at; the line may be written all the same.</summary>
    public IReadOnlyList<LineProblem> Warnings(LineDraft draft, FiscalYear year) => LineLimits.Problems(draft).Count > 0
        ? []
        : [.. Findings(draft, year).Where(finding => finding.Severity is not Severity.Rounding && !IsRefusal(finding, draft)).Select(Problem)];

    /// <exception cref="RuleViolationException"><see cref="LineRefused"/></exception>
    public void Require(LineDraft draft, FiscalYear year)
    {
        if (Refusals(draft, year) is { Count: > 0 } problems)
        {
            throw new RuleViolationException(new LineRefused(problems));
        }
    }

    /// <summary>Whether the class rules make the line a fixed asset, whatever was decided.</summary>
    public bool IsFixedAssetByRule(LineDraft draft) => classRules.IsFixedAsset(draft.CatalogueCode());

    private IEnumerable<LineProblem> ByRule(LineDraft draft)
    {
        if (draft.FixedAsset is { } decided && decided != IsFixedAssetByRule(draft) && string.IsNullOrWhiteSpace(draft.FixedAssetReason))
        {
            yield return new LineProblem(
                LineFields.FixedAssetReason, "LN-ASSET",
                $"按资产分类规则，{draft.Code} {(decided ? "不是" : "是")}固定资产；与规则不同的，请填写理由。");
        }
    }

    private static bool IsRefusal(Finding finding, LineDraft draft) => finding.Severity is Severity.Error && finding.Rule switch
    {
        "PR-AMOUNT" => false,
        "PR-FUNDING" => draft.Remainder() < Money.Zero,
        _ => true,
    };

    private static LineProblem Problem(Finding finding) => new(FieldOfCheck[finding.Rule], finding.Rule, finding.Message + finding.Suggestion);

    private IEnumerable<Finding> Findings(LineDraft draft, FiscalYear year)
    {
        var code = draft.CatalogueCode();
        var figure = new LineFigure(
            Guid.Empty, new UnitName("", ""), new ProjectFigure(draft.ProjectId, "", Money.Zero), draft.ItemName, code, draft.MeasureUnit,
            draft.Quantity, draft.UnitPrice, draft.Amount, draft.Funding, draft.SmeReserve, draft.FixedAsset, classRules.IsFixedAsset(code));
        var figures = new DepartmentFigures(
            new DepartmentName("", ""), year, new LocalDate(year.Number, 12, 31), new ProcurementFigures([figure]), AssetFigures.None);
        var subject = new CheckSubject(figures, [], catalogue, classRules, Layout: null, new Dictionary<string, string>(StringComparer.Ordinal), Printed: null);
        return Checks.SelectMany(check => check.Run(subject));
    }
}
