using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Data.Audit;

/// <summary>How values stand in the audit trail and in stored answers: camelCase, figures as exact decimal strings, days in ISO form.</summary>
public static class AuditJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Options);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new TextConverter<Money>(Money.Parse));
        options.Converters.Add(new TextConverter<Quantity>(Quantity.Parse));
        options.Converters.Add(new TextConverter<UnitPrice>(UnitPrice.Parse));
        options.Converters.Add(new TextConverter<FiscalYear>(text => FiscalYear.TryParse(text, out var year) ? year : throw new JsonException()));
        options.Converters.Add(new TextConverter<LocalDate>(
            text => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value, NodaTime.Text.LocalDatePattern.Iso.Format));
        options.Converters.Add(new TextConverter<Instant>(
            text => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value, NodaTime.Text.InstantPattern.ExtendedIso.Format));
        return options;
    }

    private sealed class TextConverter<T>(Func<string, T> parse, Func<T, string>? format = null) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(format is null ? value.ToString() : format(value));
    }
}
