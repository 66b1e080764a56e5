using Procurement.Documents.Pasting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Web.Budgeting;

/// <summary>Turns what the reader of rows says into drafts and problems of the desk's own fields.</summary>
internal static class LineTexts
{
    /// <summary>The field of a problem: <c>funding.unitFunds</c> is <c>unitFunds</c> here; a problem of no column is the item's.</summary>
    public static string FieldOf(PasteProblem problem) => problem.Column?.Field switch
    {
        null => LineFields.ItemName,
        "project.unit" or "project.fiscalYear" => LineFields.Project,
        "catalogue" => LineFields.Edition,
        var field when field.StartsWith("funding.", StringComparison.Ordinal) => field["funding.".Length..],
        var field => field,
    };

    public static LineProblem Problem(PasteProblem problem) => new(FieldOf(problem), "LN-TEXT", problem.Message);

    /// <param name="onlySource">The key of the source that pays all of it; null to take the content's split.</param>
    public static LineDraft Draft(LineContent content, string? onlySource, string? fixedAssetReason) => new(
        Guid.Parse(content.Project), content.ItemName, content.Code.Edition, content.Code.Text, content.MeasureUnit, content.Quantity, content.UnitPrice,
        content.Amount, onlySource is null ? content.Funding : Funding.From(source => source.Key() == onlySource ? content.Amount : null),
        content.SmeReserve, content.FixedAsset, string.IsNullOrWhiteSpace(fixedAssetReason) ? null : fixedAssetReason.Trim());

    public static PasteProject Project(ProjectChoice project) => new(project.Id.ToString(), project.UnitCode, project.Unit, project.Code, project.Name);
}

/// <summary>A project that lines may belong to.</summary>
public sealed record ProjectChoice(Guid Id, Guid UnitId, string UnitCode, string Unit, string? Code, string Name);
