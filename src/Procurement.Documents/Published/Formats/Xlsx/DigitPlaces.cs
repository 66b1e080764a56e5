namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>The places for digits in a part of a number format: <c>#,##0.00</c>, read mark by mark.</summary>
internal sealed class DigitPlaces
{
    private const int MostDecimalPlaces = 20;

    /// <summary>Whether there is any place for a digit.</summary>
    public bool HasAny { get; private set; }

    public bool HasPoint { get; private set; }

    public int LeastWhole { get; private set; }

    public int LeastDecimals { get; private set; }

    public int MostDecimals { get; private set; }

    public bool IsGrouped { get; private set; }

    /// <summary>How often the number is divided by a thousand: commas behind the digits.</summary>
    public int Thousands { get; private set; }

    /// <param name="mark">One of <c>0 # ? . ,</c></param>
    public void Add(char mark)
    {
        switch (mark)
        {
            case '.':
                HasPoint = true;
                break;
            case ',':
                Thousands += HasAny ? 1 : 0;
                break;
            default:
                // A comma before further digits groups; only those at the end divide.
                (IsGrouped, Thousands) = (IsGrouped || Thousands > 0, 0);
                HasAny = true;
                Count(mark);
                break;
        }
    }

    private void Count(char mark)
    {
        if (!HasPoint)
        {
            LeastWhole += mark == '0' ? 1 : 0;
        }
        else if (MostDecimals < MostDecimalPlaces)
        {
            MostDecimals++;
            LeastDecimals = mark == '0' ? MostDecimals : LeastDecimals;
        }
    }
}
