using Bogus;
using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Tests.Workbooks;

/// <summary>A made-up department, the same every time, with every optional field given here and left out there.</summary>
internal static class MadeUpBundle
{
    private static readonly string[] Names = ["台式计算机", "=1+1", "+86 电话", "-减号", "@提及", "_x0041_ 字面", "含<标签>&符号", "两段 名称", "𠮷野家具"];

    public static RegisterBundle Random(int lines = 60, int cards = 80)
    {
        var fake = new Faker { Random = new Randomizer(20_240_101) };
        var units = Enumerable.Range(1, 5)
            .Select(i => new UnitContent($"00{i}", $"单位{i}", fake.PickRandom("行政", "事业", "参公"), fake.PickRandom(null, "正科级"), fake.PickRandom(null, "财政拨款")))
            .ToList();
        var projects = Enumerable.Range(1, 12).Select(i => Project(fake, units, i)).ToList();
        return new RegisterBundle(
            new DepartmentContent("007", "=某某局", ["北京市", "海淀区"], units), projects,
            [.. Enumerable.Range(1, lines).Select(_ => Line(fake, projects))],
            [.. Enumerable.Range(1, cards).Select(i => Card(fake, units, i))],
            Layouts: [], Choices: [], History: null, new NoPlaces());
    }

    private static ProjectContent Project(Faker fake, List<UnitContent> units, int number) => new(
        $"p{number}", fake.PickRandom(units).Code, FiscalYear.Of(fake.Random.Int(2019, 2025)),
        fake.Random.Bool() ? $"0{number:00}-GIF6" : null, $"{fake.PickRandom(Names)} {number}", Yuan(fake, 9_999_999));

    private static LineContent Line(Faker fake, List<ProjectContent> projects) => new(
        fake.PickRandom(projects).Key, fake.PickRandom(Names), Code(fake), fake.PickRandom("台", "次*年", "立方米"),
        Quantity.Of(fake.Random.Int(0, 9_999_999) / 10_000m), UnitPrice.FromYuan(fake.Random.Int(0, int.MaxValue) / 1_000_000m), Yuan(fake, 99_999_999),
        Funding.From(_ => fake.Random.Bool(0.3f) ? Yuan(fake, 100_000) : null),
        fake.PickRandom<Money?>(null, Money.Zero, Yuan(fake, 1000)), fake.PickRandom<bool?>(null, true, false));

    private static CardContent Card(Faker fake, List<UnitContent> units, int number) => Bare(fake, units, number) is var card && card.Kind is AssetKind.Vehicle
        ? card with { VehicleUse = fake.PickRandom(VehicleUses.All.Select(use => (VehicleUse?)use).Append(null).ToArray()) }
        : card;

    private static CardContent Bare(Faker fake, List<UnitContent> units, int number) => new(
        fake.PickRandom(units).Code, $"000{number}", fake.PickRandom(Names), Code(fake), fake.PickRandom(AssetKinds.All.ToArray()),
        Quantity.Of(fake.Random.Int(1, 900)), "台", Area(fake), Area(fake), fake.Random.Bool() ? Yuan(fake, 1000) : null,
        fake.Random.Bool(0.1f) ? Money.FromYuan(9_999_999_999_999_999.99m) : Yuan(fake, int.MaxValue),
        new LocalDate(fake.Random.Int(1890, 2026), fake.Random.Int(1, 12), fake.Random.Int(1, 28)));

    private static CatalogueCode Code(Faker fake) => fake.Random.Bool()
        ? CatalogueCode.Parse(fake.PickRandom("A", "A0201", "A02010104", "A0201010401", "C020399"), CatalogueEdition.Of2013)
        : CatalogueCode.Parse(fake.PickRandom("A", "A02010104", "A02000000"), CatalogueEdition.Of2022);

    private static Quantity? Area(Faker fake) => fake.Random.Bool() ? Quantity.Of(fake.Random.Int(0, 99_999) / 100m) : null;

    private static Money Yuan(Faker fake, int most) => Money.FromYuan(fake.Random.Int(0, most) + (fake.Random.Int(0, 99) / 100m));

    private sealed class NoPlaces : IBundlePlaces
    {
        public string Of(BundlePart part, int index, string? field) => "";
    }
}
