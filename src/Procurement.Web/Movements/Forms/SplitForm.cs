using System.Globalization;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>拆分 of one card; rows that are left blank make no card.</summary>
public sealed class SplitForm : IMovementForm
{
    private const int UsualRows = 2;
    private const int MostRows = 50;
    private static readonly string[] Fields = ["name", "quantity", "value", "area", "serial", "place", "custodian"];

    public MovementKind Kind => MovementKind.Split;

    public MovementShape Shape { get; } = new(
        "把一张卡片的一部分或全部拆成新卡片；数量、原值、面积须与原卡片相加一致，累计折旧按原值分摊，新卡片接着按原年限计提。没有拆出的留在原卡片上。", [], EvidenceHint: "可不填");

    /// <summary>How many rows the page shows.</summary>
    public static int Rows(MovementPost post) => int.TryParse(post["parts"], CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 1, MostRows) : UsualRows;

    public static string FieldName(int row, string field) => $"p{row}.{field}";

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards)
    {
        var parts = Enumerable.Range(0, Rows(post)).Where(row => Fields.Any(field => post.Text(FieldName(row, field)) is not null)).Select(row => Part(post, row)).ToList();
        return post.Draft(this, AssetWay.Split, [.. cards.Select(card => new MovementItemDraft(card.Id)), .. parts]);
    }

    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel) =>
        await FormPlaces.ReadAsync(context, cancel);

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items)
    {
        var parts = items.Skip(1).ToList();
        return parts.SelectMany((item, row) =>
        {
            var card = MovementJson.Read<SplitCard>(item.Details);
            return new (string, string?)[]
            {
                (FieldName(row, "name"), card.Name), (FieldName(row, "quantity"), item.Quantity.ToString()), (FieldName(row, "value"), item.Value.ToString()),
                (FieldName(row, "area"), item.Area?.ToString()), (FieldName(row, "serial"), card.SerialNumber), (FieldName(row, "place"), card.PlaceId?.ToString()),
                (FieldName(row, "custodian"), card.Custodian),
            };
        }).Append(("parts", parts.Count.ToString(CultureInfo.InvariantCulture)));
    }

    public string? Told(AssetMovementItem item) => item.Details is null ? "原卡片，拆分后留下的" : "拆出的新卡片";

    private static MovementItemDraft Part(MovementPost post, int row)
    {
        string Name(string field) => FieldName(row, field);
        return new MovementItemDraft(
            null, post.Quantity(Name("quantity"), "数量", required: true), post.Money(Name("value"), "原值", required: true), post.Quantity(Name("area"), "建筑面积"),
            MovementJson.Write(new SplitCard(
                post.Text(Name("name")), SerialNumber: post.Text(Name("serial")), PlaceId: post.Id(Name("place"), "存放地点"), Custodian: post.Text(Name("custodian")))));
    }
}
