using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Templating;

/// <summary>Sets Handlebars up: no encoding, our helpers, days in ISO form.</summary>
internal static class HandlebarsEnvironment
{
    public static IHandlebars For(MoneyUnit unit)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.Configuration.FormatterProviders.Add(new IsoDates());
        handlebars.RegisterHelper(TemplateHelpers.Money, (EncodedTextWriter writer, Context _, Arguments arguments) =>
            writer.WriteSafeString(FormatOf(arguments).Print(At<Money>(arguments, 0).Yuan / (int)unit)));
        handlebars.RegisterHelper(TemplateHelpers.Number, (EncodedTextWriter writer, Context _, Arguments arguments) =>
            writer.WriteSafeString(NumberOf(arguments[0]) is { } number ? FormatOf(arguments).Print(number) : ""));
        handlebars.RegisterHelper(TemplateHelpers.Date, (EncodedTextWriter writer, Context _, Arguments arguments) =>
            writer.WriteSafeString(TemplateHelpers.DatePattern(At<string>(arguments, 1))!.Format(At<LocalDate>(arguments, 0))));
        handlebars.RegisterHelper(TemplateHelpers.IsGiven, (Context _, Arguments arguments) => (object)IsGiven(arguments[0]));
        return handlebars;
    }

    /// <summary>An argument of the type that the inspector has made sure of.</summary>
    private static T At<T>(Arguments arguments, int index) => (T)arguments[index]!;

    private static FigureFormat FormatOf(Arguments arguments) => FigureFormat.Parse(At<string>(arguments, 1));

    /// <summary>Null for a share of nothing, which prints nothing.</summary>
    private static decimal? NumberOf(object? value) => value switch
    {
        Quantity quantity => quantity.Value,
        Share share => share.Percent,
        int number => number,
        decimal number => number,
        _ => throw new ArgumentException($"Not a number: {value}.", nameof(value)),
    };

    /// <summary>Zero, empty and missing are not given; a missing name arrives as an object of Handlebars' own.</summary>
    private static bool IsGiven(object? value) => value switch
    {
        Money money => !money.IsZero,
        Quantity quantity => !quantity.IsZero,
        Share share => share.Percent is not (null or 0m),
        int number => number != 0,
        decimal number => number != 0m,
        string text => text.Length > 0,
        LocalDate => true,
        _ => false,
    };

    /// <summary>A day without a format prints as 2019-12-31; NodaTime's own default is a culture's long date.</summary>
    private sealed class IsoDates : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, [MaybeNullWhen(false)] out IFormatter formatter)
        {
            formatter = type == typeof(LocalDate) ? this : null;
            return formatter is not null;
        }

        public void Format<T>(T value, in EncodedTextWriter writer) =>
            writer.WriteSafeString(LocalDatePattern.Iso.Format((LocalDate)(object)value!));
    }
}
