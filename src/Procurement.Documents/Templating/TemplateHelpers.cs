using NodaTime.Text;
using Procurement.Domain.Common;

namespace Procurement.Documents.Templating;

/// <summary>The three helpers: what each prints, and with which formats.</summary>
internal static class TemplateHelpers
{
    public const string Money = "money";
    public const string Number = "number";
    public const string Date = "date";

    /// <summary>What <c>#if</c> asks; put in by <see cref="HandlebarsTemplates"/>, not known to authors.</summary>
    public const string IsGiven = "given";

    public static IReadOnlyDictionary<string, NameLeaf> Takes { get; } = new Dictionary<string, NameLeaf>(StringComparer.Ordinal)
    {
        [Money] = NameLeaf.Money,
        [Number] = NameLeaf.Number,
        [Date] = NameLeaf.Date,
    };

    /// <summary>A format to show in messages.</summary>
    public static string ExampleFormat(string helper) => helper == Date ? "yyyy年M月d日" : "0.00";

    /// <param name="helper">One of <see cref="Takes"/>.</param>
    public static bool FormatFits(string helper, string format) => helper == Date ? DatePattern(format) is not null : FigureFormat.TryParse(format, out _);

    /// <summary>A NodaTime pattern such as <c>yyyy年M月d日</c>; null where it is none, or shows no part of a date.</summary>
    /// <remarks>One letter is the name of a culture's own pattern (<c>D</c>), not a format.</remarks>
    public static LocalDatePattern? DatePattern(string format)
    {
        if (format.Length < 2 || !format.AsSpan().ContainsAny("yuMd"))
        {
            return null;
        }

        try
        {
            return LocalDatePattern.CreateWithInvariantCulture(format);
        }
        catch (InvalidPatternException)
        {
            return null;   // NodaTime offers no TryCreate
        }
    }
}
