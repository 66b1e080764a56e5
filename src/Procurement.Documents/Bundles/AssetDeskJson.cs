using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>The part <c>assetDesk</c> of a bundle: records as they are, figures as exact decimal strings. The schema has found what is read to be in form.</summary>
internal static class AssetDeskJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>Lists that are missing are empty.</summary>
    public static RegisterAssetDesk? Read(JsonElement desk)
    {
        var given = desk.Deserialize<RegisterAssetDesk>(Options)!;
        var whole = new RegisterAssetDesk(
            given.Places ?? [], given.Descriptions ?? [],
            [.. (given.Stocktakes ?? []).Select(row => row with { Items = row.Items ?? [], Finds = row.Finds ?? [], Counts = row.Counts ?? [] })],
            [.. (given.Movements ?? []).Select(row => row with { Items = row.Items ?? [] })],
            given.Placements ?? [], given.ClosedThrough, given.Years ?? [], given.Balances ?? [], given.Reconciliations ?? []);
        return whole.IsEmpty ? null : whole;
    }

    public static async Task WriteAsync(Utf8JsonWriter writer, RegisterAssetDesk desk, CancellationToken cancel)
    {
        writer.WriteStartObject("assetDesk");
        await ListAsync(writer, "places", desk.Places, cancel);
        await ListAsync(writer, "descriptions", desk.Descriptions, cancel);
        await ListAsync(writer, "stocktakes", desk.Stocktakes, cancel);
        await ListAsync(writer, "movements", desk.Movements, cancel);
        await ListAsync(writer, "placements", desk.Placements, cancel);
        if (desk.ClosedThrough is { } day)
        {
            writer.WriteString("closedThrough", LocalDatePattern.Iso.Format(day));
        }

        await ListAsync(writer, "years", desk.Years, cancel);
        await ListAsync(writer, "balances", desk.Balances, cancel);
        await ListAsync(writer, "reconciliations", desk.Reconciliations, cancel);
        writer.WriteEndObject();
    }

    private static Task ListAsync<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> rows, CancellationToken cancel) => rows.Count == 0
        ? Task.CompletedTask
        : writer.WriteListAsync(name, rows, static (json, row) => JsonSerializer.Serialize(json, row, Options), cancel);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = new FieldNames(),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new ExactText<Money>(Money.Parse, money => money.ToString()));
        options.Converters.Add(new ExactText<Quantity>(Quantity.Parse, quantity => quantity.ToString()));
        options.Converters.Add(new ExactText<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format));
        options.Converters.Add(new ExactText<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format));
        options.Converters.Add(new YearNumber());
        return options;
    }

    /// <summary><c>IsClosed</c> is <c>closed</c> in the file.</summary>
    private sealed class FieldNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) =>
            CamelCase.ConvertName(name.StartsWith("Is", StringComparison.Ordinal) && name.Length > 2 && char.IsUpper(name[2]) ? name[2..] : name);
    }

    private sealed class ExactText<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }

    private sealed class YearNumber : JsonConverter<FiscalYear>
    {
        public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FiscalYear.Of(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}
