using Bogus;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Movements;

namespace Procurement.Web.Tests.Story;

/// <summary>What a department brings along when it moves in: cards of every kind with their depreciation so far, the same ones every time.</summary>
internal sealed class OpeningCards(int seed)
{
    private static readonly (AssetKind Kind, string Code, int? Life, string[] Names)[] Kinds =
    [
        (AssetKind.Equipment, "A02010105", 72, ["台式计算机", "服务器", "交换机", "复印机", "投影仪"]),
        (AssetKind.Equipment, "A02010105", 72, ["便携式计算机", "扫描仪", "打印机"]),
        (AssetKind.Furniture, "A05010201", 180, ["办公桌", "文件柜", "会议椅"]),
        (AssetKind.Vehicle, "A02030500", 96, ["轿车", "越野车"]),
        (AssetKind.Building, "A01010100", 600, ["办公楼", "附属用房"]),
        (AssetKind.Book, "A04010100", null, ["法规汇编", "年鉴"]),
    ];

    private readonly Randomizer random = new(seed);

    /// <param name="day">期初建账日</param>
    /// <param name="place">Where they all stand.</param>
    public IReadOnlyList<MovementItemDraft> Make(int count, LocalDate day, Guid place) =>
        [.. Enumerable.Range(0, count).Select(_ => Card(day, place))];

    private MovementItemDraft Card(LocalDate day, Guid place)
    {
        var (kind, code, life, names) = random.ArrayElement(Kinds);
        var quantity = kind is AssetKind.Furniture or AssetKind.Book ? random.Int(2, 30) : 1;
        var value = Money.RoundToFen(random.Int(100_000, kind is AssetKind.Building ? 90_000_000 : 2_000_000) * (random.Bool(0.05f) ? 20m : 1m) / 100m);
        var used = life is { } months ? random.Int(0, months + 12) : 0;
        var spent = life is { } all ? Math.Min(used, all) : 0;
        var accumulated = life is { } whole ? Money.RoundToFen(value.Yuan * spent / whole) : Money.Zero;
        var area = kind is AssetKind.Building ? Quantity.Of(random.Int(100, 9_000)) : (Quantity?)null;
        var spec = new CardSpec(
            random.ArrayElement(names), CatalogueEdition.Of2022, code, kind, kind is AssetKind.Building ? "幢" : "台", day.PlusMonths(-used), Depreciation: accumulated,
            LifeMonths: life, LifeReason: life is null ? null : "期初账面年限", MonthsUsed: spent, Model: $"M-{random.Int(1, 400)}", PlaceId: place, Custodian: $"保管人{random.Int(1, 40)}",
            OfficeArea: area is { } size && random.Bool() ? Quantity.Of(Math.Floor(size.Value / 2m)) : null);
        return new MovementItemDraft(null, Quantity.Of(quantity), value, area, MovementJson.Write(spec with
        {
            OfficeValue = spec.OfficeArea is null ? null : Money.RoundToFen(value.Yuan / 2m),
        }));
    }
}
