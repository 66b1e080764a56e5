using System.Text.Json;

namespace Procurement.Tests;

/// <summary>Compares JSON by meaning and says where the first difference is. The order of fields counts: files are read by people.</summary>
internal static class JsonDifference
{
    public static void AssertNone(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.Null(First(left.RootElement, right.RootElement, "$"));
    }

    /// <summary>The path of the first difference with both values; null where there is none.</summary>
    public static string? First(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path}: expected {expected.GetRawText()}, found {actual.GetRawText()}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => InObject(expected, actual, path),
            JsonValueKind.Array => InArray(expected, actual, path),
            JsonValueKind.String when expected.GetString() == actual.GetString() => null,
            _ when expected.ValueKind is not JsonValueKind.String && expected.GetRawText() == actual.GetRawText() => null,
            _ => $"{path}: expected {expected}, found {actual}",
        };
    }

    private static string? InObject(JsonElement expected, JsonElement actual, string path)
    {
        string[] left = [.. expected.EnumerateObject().Select(field => field.Name)];
        string[] right = [.. actual.EnumerateObject().Select(field => field.Name)];
        return left.SequenceEqual(right)
            ? left.Select(name => First(expected.GetProperty(name), actual.GetProperty(name), $"{path}.{name}")).FirstOrDefault(found => found is not null)
            : $"{path}: expected the fields {string.Join(' ', left)}, found {string.Join(' ', right)}";
    }

    private static string? InArray(JsonElement expected, JsonElement actual, string path) =>
        expected.GetArrayLength() == actual.GetArrayLength()
            ? expected.EnumerateArray().Zip(actual.EnumerateArray())
                .Select((pair, index) => First(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(found => found is not null)
            : $"{path}: expected {expected.GetArrayLength()} items, found {actual.GetArrayLength()}";
}
