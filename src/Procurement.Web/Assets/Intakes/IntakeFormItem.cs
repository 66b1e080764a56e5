using System.Globalization;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Domain.Purchasing;
using Procurement.Web.Budgeting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets.Intakes;

/// <summary>Like things of 登记入账 as they are typed.</summary>
public sealed class IntakeFormItem
{
    private const string MoneyWrong = "应为数字，单位元，最多两位小数，如 4650.00。";
    private const string AreaWrong = "应为数字，单位平方米，最多四位小数。";

    public string? Name { get; set; }

    public string? Edition { get; set; }

    public string? Code { get; set; }

    /// <summary>Empty for what follows from the code.</summary>
    public string? Kind { get; set; }

    public string? Split { get; set; }

    public string? Quantity { get; set; }

    public string? MeasureUnit { get; set; }

    public string? Value { get; set; }

    /// <summary>名义金额: 1 yuan a piece, in the place of a value.</summary>
    public bool IsNominal { get; set; }

    public string? AcquiredOn { get; set; }

    public string? CardNumber { get; set; }

    public string? Model { get; set; }

    public string? SerialNumber { get; set; }

    /// <summary>A pasted column of serial numbers, one a piece.</summary>
    public string? Serials { get; set; }

    public Guid? PlaceId { get; set; }

    public string? Custodian { get; set; }

    public string? LifeMonths { get; set; }

    public string? LifeReason { get; set; }

    public string? MonthsUsed { get; set; }

    public string? Depreciation { get; set; }

    public string? Area { get; set; }

    public string? OfficeArea { get; set; }

    public string? OfficeValue { get; set; }

    public string? Note { get; set; }

    /// <summary>盘盈: what a stock-take found.</summary>
    public Guid? CountedId { get; set; }

    /// <summary>A batch as it would be typed: what follows from the code stays blank.</summary>
    internal static IntakeFormItem Of(IntakeBatch batch, IntakeDesk desk)
    {
        var spec = batch.Spec;
        var meaning = desk.MeaningOf(spec.CatalogueCode, spec.Kind);
        return new IntakeFormItem
        {
            Name = spec.Name,
            Edition = spec.Edition is CatalogueEdition.Of2013 ? "2013" : "2022",
            Code = spec.Code,
            Kind = spec.Kind == meaning.Proposed ? null : EnumKey.Of(spec.Kind),
            Split = EnumKey.Of(batch.Split),
            Quantity = batch.Quantity.ToString(),
            MeasureUnit = spec.MeasureUnit,
            Value = batch.Value.ToString(),
            IsNominal = DepreciableKinds.IsNominal(batch.Quantity.Value, batch.Value.Yuan),
            AcquiredOn = spec.AcquiredOn.Show(),
            CardNumber = spec.CardNumber,
            Model = spec.Model,
            SerialNumber = spec.SerialNumber,
            Serials = string.Join('\n', batch.Serials),
            PlaceId = spec.PlaceId,
            Custodian = spec.Custodian,
            LifeMonths = spec.LifeMonths == meaning.UsualMonths && spec.LifeReason is null ? null : spec.LifeMonths?.ToString(CultureInfo.InvariantCulture),
            LifeReason = spec.LifeReason,
            MonthsUsed = spec.MonthsUsed == 0 ? null : spec.MonthsUsed.ToString(CultureInfo.InvariantCulture),
            Depreciation = spec.Depreciation.IsZero ? null : spec.Depreciation.ToString(),
            Area = batch.Area?.ToString(),
            OfficeArea = spec.OfficeArea?.ToString(),
            OfficeValue = spec.OfficeValue?.ToString(),
            Note = spec.Note,
            CountedId = spec.CountedId,
        };
    }

    /// <summary>The code as typed; null where it is none of its edition.</summary>
    public CatalogueCode? ReadCode() => CatalogueCode.TryParse((Code ?? "").Trim().ToUpperInvariant(), ReadEdition(), out var code) ? code : null;

    internal IntakeItem? Read(FormFields fields, string place)
    {
        var name = fields.Text(place + nameof(Name), Name, "资产名称");
        if (ReadCode() is null)
        {
            fields.Wrong(place + nameof(Code), $"请填写 {(int)ReadEdition()} 版目录的品目编码，如 A02010105。");
        }

        AssetKind? kind = string.IsNullOrEmpty(Kind) ? null : fields.Choice<AssetKind>(place + nameof(Kind), Kind, "资产类别");
        var split = fields.Choice<CardSplit>(place + nameof(Split), Split, "建卡方式");
        var quantity = fields.Figure<Quantity>(place + nameof(Quantity), Quantity, Domain.Common.Quantity.TryParse, "数量应为数字，最多四位小数，如 2。");
        var measure = fields.Text(place + nameof(MeasureUnit), MeasureUnit, "计量单位");
        var value = ReadValue(fields, place, quantity);
        var day = fields.Day(place + nameof(AcquiredOn), AcquiredOn, "取得日期");
        var charged = Optional<Money>(fields, place + nameof(Depreciation), Depreciation, Money.TryParse, "累计折旧" + MoneyWrong);
        var used = Months(fields, place + nameof(MonthsUsed), MonthsUsed, "已用月数", 0);
        var life = Months(fields, place + nameof(LifeMonths), LifeMonths, "折旧年限", 1);
        var area = Optional<Quantity>(fields, place + nameof(Area), Area, Domain.Common.Quantity.TryParse, "建筑面积" + AreaWrong);
        var officeArea = Optional<Quantity>(fields, place + nameof(OfficeArea), OfficeArea, Domain.Common.Quantity.TryParse, "办公用房面积" + AreaWrong);
        var officeValue = Optional<Money>(fields, place + nameof(OfficeValue), OfficeValue, Money.TryParse, "办公用房价值" + MoneyWrong);
        return quantity is not { } pieces || value is not { } worth ? null : new IntakeItem(
            name, ReadEdition(), Code ?? "", pieces, measure, worth, day, kind, split, CardNumber, charged, used, life, LifeReason, Model, SerialNumber,
            IntakeBatch.SerialsOf(Serials), PlaceId, Custodian, Note, area, officeArea, officeValue) { CountedId = CountedId };
    }

    private CatalogueEdition ReadEdition() => Edition == "2013" ? CatalogueEdition.Of2013 : CatalogueEdition.Of2022;

    private Money? ReadValue(FormFields fields, string place, Quantity? quantity)
    {
        if (!IsNominal)
        {
            return fields.Figure<Money>(place + nameof(Value), Value, Money.TryParse, "原值" + MoneyWrong);
        }

        var nominal = IntakeRules.NominalValue(quantity ?? default);
        if (!string.IsNullOrWhiteSpace(Value) && !(FigureTexts.TryMoney(Value, out var typed) && typed == nominal))
        {
            fields.Wrong(place + nameof(Value), $"按名义金额登记的原值为 {nominal} 元（每件 1 元）；请改正、留空，或不选名义金额。");
        }

        return nominal;
    }

    private static T? Optional<T>(FormFields fields, string name, string? text, FormFields.TryRead<T> read, string complaint)
        where T : struct => string.IsNullOrWhiteSpace(text) ? null : fields.Figure(name, text, read, complaint);

    internal static int? Months(FormFields fields, string name, string? text, string label, int least)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (FigureTexts.TryQuantity(text, out var months) && months.IsWhole && months.Value >= least && months.Value <= CardSpecRules.LongestLife)
        {
            return (int)months.Value;
        }

        fields.Wrong(name, $"{label}应为 {least} 至 {CardSpecRules.LongestLife} 的整数，按月填写。");
        return null;
    }
}
