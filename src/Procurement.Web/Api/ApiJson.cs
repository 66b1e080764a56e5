using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>JSON as the API speaks it: amounts, unit prices and quantities are strings with exact decimals, years are numbers, days are ISO.</summary>
/// <remarks>Not <see cref="Data.Audit.AuditJson"/>, which writes our own records and reads them back: there a year is text, an unknown
/// field is passed over and a broken value is a programming mistake. Here everything comes from outside (contracts.md: years are
/// numbers, an unknown field is an error that is named), so each refusal says in Chinese what to write instead.</remarks>
public static class ApiJson
{
    /// <summary>Deeper bodies are refused; ours need five.</summary>
    public const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(ListItems.RefuseNull);
        options.Converters.Add(new PlainText());
        options.Converters.Add(new CreditCodeText());
        options.Converters.Add(new EditionText());
        options.Converters.Add(new KeyedEnumFactory());
        options.Converters.Add(new ExactText<Money>(Money.TryParse, "金额应写成文本，单位元，最多两位小数，如 \"4650.00\"。"));
        options.Converters.Add(new ExactText<Quantity>(Quantity.TryParse, "数量应写成文本，最多四位小数，如 \"9.5\"。"));
        options.Converters.Add(new ExactText<UnitPrice>(UnitPrice.TryParse, "单价应写成文本，单位元，最多六位小数，如 \"2.985\"。"));
        options.Converters.Add(new ExactText<LocalDate>(TryParseDay, "日期应写成 \"2024-03-31\" 的形式。", LocalDatePattern.Iso.Format));
        options.Converters.Add(new ExactText<Instant>(TryParseInstant, "时刻应写成 \"2024-03-31T08:00:00Z\" 的形式。", InstantPattern.ExtendedIso.Format));
        options.Converters.Add(new YearNumber());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static bool TryParseDay(string? text, out LocalDate day)
    {
        var result = LocalDatePattern.Iso.Parse(text ?? "");
        day = result.GetValueOrDefault();
        return result.Success;
    }

    private static bool TryParseInstant(string? text, out Instant instant)
    {
        var result = InstantPattern.ExtendedIso.Parse(text ?? "");
        instant = result.GetValueOrDefault();
        return result.Success;
    }

    private static T GetValueOrDefault<T>(this ParseResult<T> result)
        where T : struct => result.Success ? result.Value : default;
}
