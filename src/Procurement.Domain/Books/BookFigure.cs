using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>What the books say of some cards: their quantity, 原值 and 累计折旧 in yuan; also of a change, then with a sign.</summary>
public readonly record struct BookFigure(Quantity Quantity, Money Value, Money Depreciation)
{
    public static BookFigure Zero => default;

    /// <summary>净值 in yuan.</summary>
    public Money Net => Value - Depreciation;

    public bool IsZero => Quantity.IsZero && Value.IsZero && Depreciation.IsZero;

    public static BookFigure Sum(IEnumerable<BookFigure> figures) => figures.Aggregate(Zero, (sum, figure) => sum + figure);

    public static BookFigure operator +(BookFigure left, BookFigure right) =>
        new(left.Quantity + right.Quantity, left.Value + right.Value, left.Depreciation + right.Depreciation);

    public static BookFigure operator -(BookFigure figure) => new(-figure.Quantity, -figure.Value, -figure.Depreciation);
}
