using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>How money follows pieces where only a part of them is meant.</summary>
public static class PartValue
{
    /// <summary>What a part of a bought line is worth: proportional, rounded half up to fen; the last part takes what is left.</summary>
    /// <param name="bought">All of the line; more than zero.</param>
    /// <param name="total">In yuan for all of it.</param>
    /// <param name="quantityLeft">Of it, not accepted yet.</param>
    /// <param name="amountLeft">Of <paramref name="total"/>, not accepted yet; the part never takes more.</param>
    public static Money Of(Quantity part, Quantity bought, Money total, Quantity quantityLeft, Money amountLeft)
    {
        if (part == quantityLeft)
        {
            return amountLeft;
        }

        var proportional = Money.RoundToFen(total.Yuan * part.Value / bought.Value);
        return proportional > amountLeft ? amountLeft : proportional;
    }

    /// <summary>The values of like pieces, which add up to the whole: the odd fen stand with the first ones.</summary>
    /// <param name="total">Not negative.</param>
    /// <param name="pieces">At least one.</param>
    public static IReadOnlyList<Money> Split(Money total, int pieces)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pieces, 1);
        const decimal fen = 0.01m;
        var share = decimal.Round(total.Yuan / pieces, 2, MidpointRounding.ToZero);
        var odd = (int)((total.Yuan - (share * pieces)) / fen);
        return [.. Enumerable.Range(0, pieces).Select(index => Money.FromYuan(index < odd ? share + fen : share))];
    }
}
