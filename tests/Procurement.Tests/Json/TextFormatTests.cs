using System.Text.Json;
using System.Text.RegularExpressions;
using Procurement.Documents.Json;
using Procurement.Domain.Common;

namespace Procurement.Tests.Json;

/// <summary>What we check (<c>x-format</c>) is what we publish (<c>pattern</c>), and what the domain's types then read.</summary>
public class TextFormatTests
{
    private static readonly string[] Samples =
    [
        "", " ", "0", "-0", "1", "-1", "+1", "1.", ".5", "1.2", "1.23", "1.234", "1.2345", "1.23456", "1.234567", "1.2345678", "-1.5", "--1", "1e3", "1,000",
        "１", "٣", "1\n", " 1", "007", "999999999999", "1000000000000", "99999999999999", "100000000000000", "9999999999999999.99", "10000000000000000",
        "-9999999999999999", "NaN", "∞", "2019-12-31", "2020-02-29", "2019-1-1", "19-12-31", "2019-12-31\n", "-019-12-31", "12019-1-01", "2019/12/31",
        "2020-01-31T08:00:00Z", "2020-01-31T08:00:00.1Z", "2020-01-31T08:00:00.123456Z", "2020-01-31T08:00:00.1234567Z", "2020-01-31T08:00:00.Z",
        "2020-01-31T08:00:00,1Z", "2020-01-31T08:00:00", "2020-01-31T08:00:00+08:00", "2020-01-31t08:00:00z", "2020-01-31 08:00:00Z", "公务用车", "\t", "　",
    ];

    /// <summary>These have the shape, but no calendar has them.</summary>
    private static readonly string[] NoSuchTime =
        ["2019-02-29", "2019-13-01", "2019-00-10", "0000-01-01", "2019-02-29T08:00:00Z", "2019-02-28T23:59:60Z", "0000-01-01T00:00:00Z"];

    public static TheoryData<string, string> FormatsWithPatterns
    {
        get
        {
            var pairs = SchemaFiles.Names.SelectMany(name => Pairs(JsonDocument.Parse(SchemaFiles.Text(name)).RootElement)).Distinct();
            var data = new TheoryData<string, string>();
            foreach (var (format, pattern) in pairs)
            {
                data.Add(format, pattern);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormatsWithPatterns))]
    public void Format_Samples_AgreesWithThePublishedPattern(string format, string pattern)
    {
        var regex = new Regex(pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var check = TextFormats.Get(format);

        Assert.All(Samples, sample => Assert.True(regex.IsMatch(sample) == check(sample), $"{format}: '{sample}'"));
    }

    [Fact]
    public void Schemas_EveryFormat_HasAPattern() => Assert.Equal(
        ["amount", "amountNotNegative", "date", "instant", "notBlank", "quantity", "quantityNotNegative", "unitPrice"],
        FormatsWithPatterns.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Format_TimeThatNoCalendarHas_IsRefused()
    {
        Assert.All(NoSuchTime, sample => Assert.False(TextFormats.Get("date")(sample) || TextFormats.Get("instant")(sample), sample));
    }

    [Fact]
    public void Format_AcceptedSamples_AreReadByTheDomain()
    {
        Assert.All(Accepted("amount"), text => Assert.True(Money.TryParse(text, out _), text));
        Assert.All(Accepted("amountNotNegative"), text => Assert.True(Money.TryParse(text, out _), text));
        Assert.All(Accepted("quantity"), text => Assert.True(Quantity.TryParse(text, out _), text));
        Assert.All(Accepted("unitPrice"), text => Assert.True(UnitPrice.TryParse(text, out _), text));
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("0.######")]
    [InlineData("0.0#")]
    [InlineData("#,##0.00")]
    [InlineData("0")]
    [InlineData("0.")]
    [InlineData("0.#0")]
    [InlineData("00")]
    [InlineData("N2")]
    [InlineData("0.00\n")]
    [InlineData("0.0000000000##########")]
    [InlineData("0.00000000000")]
    public void FigureFormat_Sample_AgreesWithTheDomain(string format)
    {
        var layout = SampleLayout.Text.Replace("\"value\": \"0.######\"", $"\"value\": {JsonSerializer.Serialize(format)}", StringComparison.Ordinal);
        using var document = JsonDocument.Parse(layout);

        var problems = JsonSchema.Layout.Validate(document.RootElement);

        // .NET's $ lets one line break follow; the schema does not.
        Assert.Equal(FigureFormat.TryParse(format, out _) && !format.EndsWith('\n'), problems.Count == 0);
    }

    private static IEnumerable<string> Accepted(string format) => Samples.Where(TextFormats.Get(format));

    private static IEnumerable<(string Format, string Pattern)> Pairs(JsonElement schema) => schema.ValueKind is not JsonValueKind.Object
        ? []
        : [.. schema.TryGetProperty("x-format", out var format) && format.ValueKind is JsonValueKind.String
                ? new[] { (format.GetString()!, schema.GetProperty("pattern").GetString()!) }
                : [],
            .. schema.EnumerateObject().SelectMany(property => Pairs(property.Value))];
}
