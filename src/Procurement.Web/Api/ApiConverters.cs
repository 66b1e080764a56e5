using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Data.Model;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Api;

/// <summary>A value of a request body is not what the field takes; the message is Chinese, the serializer adds where.</summary>
public sealed class FieldRefusedException(string message) : JsonException(message);

internal delegate bool TryParseText<T>(string? text, out T value);

/// <summary>A value that stands in JSON as text, so that no program makes a binary fraction of it.</summary>
internal sealed class ExactText<T>(TryParseText<T> tryParse, string hint, Func<T, string>? format = null) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && tryParse(reader.GetString(), out var value) ? value : throw new FieldRefusedException(hint);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(format is null ? value.ToString() : format(value));
}

internal sealed class YearNumber : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) && FiscalYear.IsYear(number)
            ? FiscalYear.Of(number)
            : throw new FieldRefusedException($"年度应写成 {FiscalYear.First} 至 {FiscalYear.Last} 的数字，如 2024。");

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}

/// <summary>Text without signs that nobody sees: the database takes no NUL, and no name or reason of ours holds the others.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new FieldRefusedException("这里应写成文本，即用双引号括起。");
        }

        var text = UnseenSigns.Drop(reader.GetString()!);
        return UnseenSigns.Complaint(text) is { } complaint ? throw new FieldRefusedException($"文本的{complaint}，请删去。") : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A catalogue's edition by its year, as in the register bundle: <c>"2013"</c>, <c>"2022"</c>.</summary>
internal sealed class EditionText : JsonConverter<CatalogueEdition>
{
    public override CatalogueEdition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType is JsonTokenType.String ? reader.GetString() : null) switch
        {
            "2013" => CatalogueEdition.Of2013,
            "2022" => CatalogueEdition.Of2022,
            _ => throw new FieldRefusedException("可用的值：2013、2022。"),
        };

    public override void Write(Utf8JsonWriter writer, CatalogueEdition value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is CatalogueEdition.Of2013 ? "2013" : "2022");
}

/// <summary>Enumerations by the names that the database and the other JSON forms use: <c>openTender</c>.</summary>
internal sealed class KeyedEnumFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(KeyedEnum<>).MakeGenericType(typeToConvert))!;
}

internal sealed class KeyedEnum<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Keys = Enum.GetValues<TEnum>().ToDictionary(value => value, EnumKey.Of);
    private static readonly Dictionary<string, TEnum> Values = Keys.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new FieldRefusedException($"可用的值：{string.Join("、", Keys.Values)}。");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Keys[value]);
}

/// <summary>统一社会信用代码, checked by its last character.</summary>
internal sealed class CreditCodeText : JsonConverter<SocialCreditCode>
{
    public override SocialCreditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SocialCreditCode.TryParse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null, out var code, out var complaint)
            ? code
            : throw new FieldRefusedException(complaint);

    public override void Write(Utf8JsonWriter writer, SocialCreditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
