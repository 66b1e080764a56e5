using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements;

/// <summary>What a list of movements shows, as it stands in the address; what cannot be read is no condition.</summary>
/// <param name="Status">A status, or <see cref="Open"/>.</param>
public sealed record MovementQuery(string? Q, string? Status, string? Kind, string? Way, string? Unit, string? From, string? To, string? Sort)
{
    /// <summary>草稿与退回: what is still to be submitted.</summary>
    public const string Open = "open";

    public string SortKey => (Sort ?? "-id").TrimStart('-');

    public bool IsDescending => (Sort ?? "-id").StartsWith('-');

    public MovementFilter Filter() => new(
        Status == Open ? [MovementStatus.Draft, MovementStatus.Returned] : Choices.Read<MovementStatus>(Status) is { } status ? [status] : null,
        Choices.Read<MovementKind>(Kind), Choices.Read<AssetWay>(Way), Guid.TryParse(Unit, out var unit) ? unit : null, Day(From), Day(To), Q?.Trim() ?? "");

    public ListState List(string path, int page) => new ListState(path, Q?.Trim() ?? "", Sort ?? "-id", page)
        .With(("status", Status), ("kind", Kind), ("way", Way), ("unit", Unit), ("from", From), ("to", To));

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day ? day.Value : null;
}
