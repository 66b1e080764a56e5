using Bogus;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Checks.Building;
using Procurement.Tests.Templating;

namespace Procurement.Tests.Layouts;

/// <summary>A form in the words of another province: sentences only, vehicles by use, equipment over 50 and 100 万元, what is to be bought.</summary>
internal static class OtherProvince
{
    /// <summary>The layout as text, in 万元.</summary>
    public static string Text { get; } = Read();

    /// <summary>The same form with its amounts in 元; the thresholds in its words stay 万元.</summary>
    public static string InYuan { get; } = Text
        .Replace("\"moneyUnit\": \"万元\"", "\"moneyUnit\": \"元\"", StringComparison.Ordinal).Replace("}}万元", "}}元", StringComparison.Ordinal);

    /// <summary>Small enough to count by hand; as of 31 March 2020.</summary>
    public static CheckSubject Small(DisclosureLayout layout) => Laid(layout)
        .Line("公务用车", "A020305", unit: "辆", quantity: "1", price: "180000")
        .Line("服务器", quantity: "2", price: "600000", sme: "30000")
        .Line("台式计算机", "A02010104", quantity: "10", price: "5000", sme: "50000")
        .Line("投影仪", "A020202", quantity: "1", price: "800000", decided: false)   // dear, but somebody said that it becomes no fixed asset
        .Line("数据处理服务", "C020399", unit: "项", quantity: "1", price: "500000", sme: "500000")
        .Line("房屋修缮", "B08", unit: "项", quantity: "1", price: "70000", sme: "70000")
        .Card(Vehicle("180000", 1, VehicleUse.LawEnforcement))
        .Card(Vehicle("350000", 2, VehicleUse.Emergency))
        .Card(Vehicle("95000.50", 1, null))
        .Card(AssetKind.Equipment, "2", "1000000")      // 500,000 a piece: over 50 万元, the limit included
        .Card(AssetKind.Equipment, "1", "1200000")
        .Card(AssetKind.Equipment, "1", "499999.99")
        .Card(AssetKind.Equipment, "0", "600000")       // no piece, so no price of one
        .Card(AssetKind.Furniture, "1", "2000000")
        .Build();

    /// <summary>A department of 30 lines and 120 cards, the same every time.</summary>
    public static CheckSubject Random(DisclosureLayout layout)
    {
        var fake = new Faker { Random = new Randomizer(20_260_331) };
        var subject = Laid(layout);
        for (var line = 0; line < 30; line++)
        {
            var (item, code, unit) = fake.PickRandom(("公务用车", "A020305", "辆"), ("服务器", "A02010103", "台"), ("办公桌", "A0602", "张"), ("物业管理服务", "C1204", "年"), ("修缮工程", "B08", "项"));
            var price = fake.Random.Int(1, 300) * 5_000m;
            subject.Line(
                item, code, unit: unit, quantity: $"{fake.Random.Int(1, 6)}", price: DecimalText.Shortest(price), sme: fake.Random.Bool(0.4f) ? DecimalText.Shortest(price) : null,
                project: $"项目{line}");
        }

        for (var card = 0; card < 120; card++)
        {
            var (quantity, value) = (fake.Random.Int(1, 3), fake.Random.Int(1, 160) * 10_000m);
            subject.Card(new CardHolding(
                $"001-{card:0000}", "资产", fake.PickRandom(AssetKind.Vehicle, AssetKind.Equipment, AssetKind.Furniture), "台", Quantity.Of(quantity), Money.FromYuan(value), null, null, null)
            is var held && held.Kind is AssetKind.Vehicle && fake.Random.Bool(0.8f) ? held with { VehicleUse = fake.PickRandom<VehicleUse>() } : held);
        }

        return subject.Build();
    }

    /// <summary>What it prints.</summary>
    public static Disclosure Print(CheckSubject subject) =>
        new DisclosureComposer(subject.Figures, subject.Layout!, subject.Values, TemplateCase.Templates).Compose();

    private static Subject Laid(DisclosureLayout layout) => new Subject().Laid(layout).AsOf(new LocalDate(2020, 3, 31));

    private static CardHolding Vehicle(string value, int quantity, VehicleUse? use) => new(
        $"001-V{value}", "车辆", AssetKind.Vehicle, "辆", Quantity.Of(quantity), Money.Parse(value), null, null, null)
    { VehicleUse = use };

    private static string Read()
    {
        using var reader = new StreamReader(typeof(OtherProvince).Assembly.GetManifestResourceStream("other-province.layout.json")!);
        return reader.ReadToEnd();
    }
}
