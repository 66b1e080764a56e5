using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>The form of an adjustment as it was typed.</summary>
public sealed class AdjustmentForm
{
    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public List<AdjustmentFormLine> Lines { get; set; } = [];

    public List<AdjustmentFormLine> Added { get; set; } = [];

    /// <summary>Reads what was typed; each mistake is told with the name of its field.</summary>
    /// <returns>Null where there was a mistake.</returns>
    public RequestAdjustment? Read(FiscalYear year, Action<string, string> mistake)
    {
        var mistakes = 0;
        void Note(string field, string message)
        {
            mistakes++;
            mistake(field, message);
        }

        var changed = Lines.Select((line, index) => (Line: line, Amounts: line.Remove ? null : line.Read($"Form.Lines[{index}]", Note))).ToList();
        var added = Added.Select((line, index) => (Line: line, Amounts: line.Read($"Form.Added[{index}]", Note))).ToList();
        return mistakes > 0 ? null : new RequestAdjustment(
            year, Reason ?? "", Evidence,
            [.. changed.Where(row => row.Amounts is not null).Select(row => new ChangedLine(row.Line.LineId, row.Line.LineVersion, row.Amounts!))],
            [.. Lines.Where(line => line.Remove).Select(line => new RemovedLine(line.LineId, line.LineVersion))],
            [.. added.Select(row => new AddedLine(
                row.Line.ProjectId, row.Line.ItemName ?? "", row.Line.Edition == (int)CatalogueEdition.Of2013 ? CatalogueEdition.Of2013 : CatalogueEdition.Of2022,
                row.Line.Code ?? "", row.Line.MeasureUnit ?? "", row.Amounts!))]);
    }
}

/// <summary>A line of the form: one that stands, or one that shall be added.</summary>
public sealed class AdjustmentFormLine
{
    public Guid LineId { get; set; }

    public int LineVersion { get; set; }

    /// <summary>取消这条明细</summary>
    public bool Remove { get; set; }

    public Guid ProjectId { get; set; }

    public string? ItemName { get; set; }

    public int Edition { get; set; } = (int)CatalogueEdition.Of2022;

    public string? Code { get; set; }

    public string? MeasureUnit { get; set; }

    public string? Quantity { get; set; }

    public string? UnitPrice { get; set; }

    public string? Amount { get; set; }

    public string? SmeReserve { get; set; }

    /// <summary>In the order of <see cref="FundingSources.All"/>; blank for not given.</summary>
    public List<string?> Funding { get; set; } = [];

    /// <summary>What the line says now.</summary>
    public static AdjustmentFormLine Of(ProcurementLine line) => new()
    {
        LineId = line.Id,
        LineVersion = line.RowVersion,
        ProjectId = line.ProjectId,
        ItemName = line.ItemName,
        Quantity = line.Quantity.ToString(),
        UnitPrice = line.UnitPrice.ToString(),
        Amount = line.Amount.ToString(),
        SmeReserve = line.SmeReserve?.ToString(),
        Funding = [.. FundingSources.All.Select(source => line.Funding[source]?.ToString())],
    };

    /// <param name="field">The line's name in the form.</param>
    /// <returns>Null where something cannot be read.</returns>
    internal LineAmounts? Read(string field, Action<string, string> mistake)
    {
        var valid = Check(FigureTexts.TryQuantity(Quantity, out var quantity), nameof(Quantity), "数量请填数字，最多四位小数。");
        valid &= Check(FigureTexts.TryPrice(UnitPrice, out var price), nameof(UnitPrice), "单价请填数字，最多六位小数。");
        valid &= Check(FigureTexts.TryMoney(Amount, out var amount), nameof(Amount), "金额请填数字，最多两位小数。");
        valid &= TryOptional(SmeReserve, nameof(SmeReserve), out var reserve);
        var sources = new Dictionary<FundingSource, Money?>();
        foreach (var (source, index) in FundingSources.All.Select((source, index) => (source, index)))
        {
            valid &= TryOptional(Funding.ElementAtOrDefault(index), $"{nameof(Funding)}[{index}]", out var paid);
            sources[source] = paid;
        }

        return valid ? new LineAmounts(quantity, price, amount, Domain.Budgeting.Funding.From(source => sources[source]), reserve) : null;

        bool TryOptional(string? typed, string name, out Money? value)
        {
            var read = FigureTexts.TryMoney(typed, out var yuan);
            value = read ? yuan : null;
            return Check(read || string.IsNullOrWhiteSpace(typed), name, "请填金额，最多两位小数；没有就留空。");
        }

        bool Check(bool isRight, string name, string message)
        {
            if (!isRight)
            {
                mistake($"{field}.{name}", message);
            }

            return isRight;
        }
    }
}
