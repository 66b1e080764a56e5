using NodaTime;
using Procurement.Documents.Openings;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Assets.Intakes;

/// <summary>A row of 期初建账 judged by the rules.</summary>
/// <param name="Card">Null where something is wrong.</param>
/// <param name="Proposed">The straight-line depreciation in yuan that stands in for a blank cell until a person agrees; null where there is nothing to propose.</param>
/// <param name="Problems">Each with the field that it concerns, e.g. <c>monthsUsed</c>; null for the row.</param>
public sealed record JudgedOpening(IntakeCard? Card, Money? Proposed, IReadOnlyList<(string? Field, string Message)> Problems);

/// <summary>Judges the rows of a 期初建账 one after another; it remembers the card numbers that came before.</summary>
/// <param name="day">建账日期</param>
/// <param name="lifeReason">年限说明 of rows that have none of their own; null for none.</param>
/// <param name="taken">Card numbers that other cards have.</param>
internal sealed class OpeningJudge(IntakeDesk desk, LocalDate day, string? lifeReason, IReadOnlyList<AssetPlace> places, IReadOnlySet<string> taken)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly ILookup<string, AssetPlace> byText = places
        .SelectMany(place => new[] { place.Code, place.Name, new OpeningPlace(place.Code, place.Name).Shown }.Distinct().Select(text => (Text: text, Place: place)))
        .ToLookup(pair => pair.Text, pair => pair.Place, StringComparer.Ordinal);

    public JudgedOpening Judge(OpeningContent row)
    {
        var problems = new List<(string? Field, string Message)>();
        var meaning = desk.MeaningOf(row.Code, row.Kind);
        var life = row.LifeMonths ?? meaning.UsualMonths;
        var charges = DepreciableKinds.IsDepreciable(meaning.Kind) && !DepreciableKinds.IsNominal(row.Quantity.Value, row.Value.Yuan);
        if (charges && row.MonthsUsed is null)
        {
            problems.Add(("monthsUsed", "请填写已使用月数（截至建账日期上月末），未使用填 0。"));
        }

        CheckNumber(row, problems);
        Money? proposed = row.Depreciation is null && charges && row is { MonthsUsed: { } used and > 0 }
            ? OpeningDepreciation.Proposed(meaning.Kind, row.Quantity, row.Value, used, life)
            : null;
        var spec = new CardSpec(
            row.Name, row.Code.Edition, row.Code.Text, meaning.Kind, row.MeasureUnit, row.AcquiredOn, row.CardNumber, row.Depreciation ?? proposed ?? Money.Zero, life,
            row.LifeReason ?? (life == meaning.UsualMonths ? null : lifeReason), row.MonthsUsed ?? 0, row.Model, row.SerialNumber, PlaceOf(row.Place, problems), row.Custodian,
            row.Note, row.OfficeArea, row.OfficeValue);
        var area = meaning.Kind is AssetKind.Building ? row.Area : null;
        CheckRules(spec, row, area, meaning.UsualMonths, problems);
        return new JudgedOpening(problems.Count == 0 ? new IntakeCard(spec, row.Quantity, row.Value, area) : null, proposed, problems);
    }

    private void CheckNumber(OpeningContent row, List<(string? Field, string Message)> problems)
    {
        if (row.CardNumber is { } number && (taken.Contains(number) || !seen.Add(number)))
        {
            problems.Add(("cardNumber", taken.Contains(number) ? $"卡片编号 {number} 已有卡片使用，请换一个，或留空由系统编号。" : $"卡片编号 {number} 在前面的行中已有，请改正。"));
        }
    }

    private Guid? PlaceOf(string? text, List<(string? Field, string Message)> problems)
    {
        if (text is null)
        {
            return null;
        }

        var found = byText[text].DistinctBy(place => place.Id).ToList();
        if (found.Count != 1)
        {
            problems.Add(("placeId", found.Count == 0 ? $"没有存放地点“{text}”，请从列表选择，或先登记这个地点。" : $"有几个地点都叫“{text}”，请改填地点编码。"));
        }

        return found.Count == 1 ? found[0].Id : null;
    }

    private void CheckRules(CardSpec spec, OpeningContent row, Quantity? area, int? usual, List<(string? Field, string Message)> problems)
    {
        try
        {
            CardSpecRules.Check(spec, row.Quantity, row.Value, area, day);
            IntakeRules.Check(spec, AssetWay.Opening, row.Quantity, row.Value, area, day, usual);
        }
        catch (RuleViolationException refusal)
        {
            problems.Add((FieldOf(refusal.Violation, spec), refusal.Violation.Message));
        }
    }

    private static string? FieldOf(RuleViolation violation, CardSpec spec) => violation switch
    {
        DocumentFieldWrong wrong => wrong.Field,
        BuildingAreaMissing => "area",
        IntakeValueWrong => spec.Depreciation.IsZero ? "value" : "depreciation",
        IntakeDayWrong => "acquiredOn",
        IntakeLifeWrong or LifeReasonMissing => "lifeMonths",
        MonthsUsedWrong => "monthsUsed",
        NothingToDepreciate => "depreciation",
        OfficeShareWrong => "officeArea",
        _ => null,
    };
}
