using NodaTime;
using NodaTime.Text;

namespace Procurement.Data.Publishing;

/// <summary>A document or an import behind a difference of the asset table, as it stands in an address: <c>d-</c> and the id of the 变动单, or
/// <c>i-</c> and the instant of the import; <c>-back</c> behind it where it counts on the earlier side only.</summary>
/// <param name="ImportedAt">Null where there is a document.</param>
public sealed record AssetMoveKey(Guid? DocumentId, Instant? ImportedAt, bool IsTakenBack)
{
    private const string Back = "-back";

    public override string ToString() => (DocumentId is { } id ? $"d-{id}" : $"i-{InstantPattern.ExtendedIso.Format(ImportedAt!.Value)}") + (IsTakenBack ? Back : "");

    /// <returns>Null where the text is none.</returns>
    public static AssetMoveKey? TryParse(string? text)
    {
        var back = text?.EndsWith(Back, StringComparison.Ordinal) is true;
        var rest = back ? text![..^Back.Length] : text ?? "";
        return rest switch
        {
            ['d', '-', .. var id] when Guid.TryParseExact(id, "D", out var document) => new(document, null, back),
            ['i', '-', .. var at] when InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var instant } && instant >= NodaConstants.UnixEpoch => new(null, instant, back),
            _ => null,
        };
    }
}
