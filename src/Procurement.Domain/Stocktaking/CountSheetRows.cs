using System.Runtime.CompilerServices;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>A row of 盘点表 as it is printed: the head of a unit and place, a card, or a sum.</summary>
/// <param name="Label">Of a head or a sum; empty for a card.</param>
/// <param name="Item">Null for a head or a sum.</param>
/// <param name="Value">账面原值 in yuan, of the card or the sum; null for a head.</param>
public sealed record CountSheetRow(string Label, CountSheetItem? Item, Money? Value)
{
    /// <summary>存放地点 of cards for which the books name none.</summary>
    public const string NoPlace = "（未登记地点）";

    /// <summary>Puts heads over each unit and place, a sum below each unit, and one below all; as a stream.</summary>
    /// <param name="items">In the order of unit and place.</param>
    public static async IAsyncEnumerable<CountSheetRow> Of(IAsyncEnumerable<CountSheetItem> items, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        CountSheetItem? last = null;
        var (unit, whole) = (new Sum(), new Sum());
        await foreach (var item in items.WithCancellation(cancel))
        {
            if (last is not null && last.Unit != item.Unit)
            {
                yield return unit.Row($"{last.Unit} 小计");
                unit = new Sum();
            }

            if (last is null || last.Unit != item.Unit || last.Place != item.Place)
            {
                yield return new CountSheetRow($"{item.Unit}　{item.Place ?? NoPlace}", null, null);
            }

            unit.Add(item);
            whole.Add(item);
            last = item;
            yield return new CountSheetRow("", item, item.Value);
        }

        if (last is not null)
        {
            yield return unit.Row($"{last.Unit} 小计");
        }

        yield return whole.Row("合计");
    }

    private sealed class Sum
    {
        private int cards;
        private Money value;

        public void Add(CountSheetItem item) => (cards, value) = (cards + 1, value + item.Value);

        public CountSheetRow Row(string label) => new($"{label}（{cards} 张）", null, value);
    }
}
