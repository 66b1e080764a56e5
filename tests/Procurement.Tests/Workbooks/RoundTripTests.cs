using Procurement.Domain.Register;

namespace Procurement.Tests.Workbooks;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names => [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_SeedWritten_GivesTheSameBundleAndBytes(string seed) => AssertTravels(SeedRegister.Bundle(seed));

    [Fact]
    public void Read_MadeUpDepartmentWritten_GivesTheSameBundleAndBytes() => AssertTravels(MadeUpBundle.Random());

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Workbook.Write(MadeUpBundle.Random()), Workbook.Write(MadeUpBundle.Random()));

    [Fact]
    public void Read_EmptyDepartment_GivesItBack()
    {
        var empty = MadeUpBundle.Random(lines: 0, cards: 0) with { Projects = [] };

        AssertTravels(empty with { Department = empty.Department with { Units = [] } });
    }

    [Fact]
    public void Of_RowOfEachPart_NamesItsCell()
    {
        var places = Workbook.Read(Workbook.Write(SeedRegister.Bundle("shijiazhuang-hitech-2020"))).Bundle!.Places;

        Assert.Equal("说明!B4", places.Of(BundlePart.Department, 0, "code"));
        Assert.Equal("说明!B6", places.Of(BundlePart.Department, 0, "region"));
        Assert.Equal("单位!A3", places.Of(BundlePart.Unit, 1, "code"));
        Assert.Equal("项目!E2", places.Of(BundlePart.Project, 0, "budget"));
        Assert.Equal("采购预算!C2", places.Of(BundlePart.Line, 0, "project"));
        Assert.Equal("采购预算!K2", places.Of(BundlePart.Line, 0, "funding"));
        Assert.Equal("采购预算!O4", places.Of(BundlePart.Line, 2, "funding.unitFunds"));
        Assert.Equal("资产卡片!A2", places.Of(BundlePart.Card, 0, null));
        Assert.Equal("资产卡片!L3", places.Of(BundlePart.Card, 1, "value"));
    }

    private static void AssertTravels(RegisterBundle original)
    {
        var file = Workbook.Write(original);

        var (read, problems) = Workbook.Read(file);

        Assert.Empty(problems);
        Assert.NotNull(read);
        Assert.Equal((original.Department.Code, original.Department.Name), (read.Department.Code, read.Department.Name));
        Assert.Equal(original.Department.Region, read.Department.Region);
        Assert.Equal(original.Department.Units, read.Department.Units);
        Assert.Equal(original.Projects, read.Projects);
        Assert.Equal(original.Lines, read.Lines);
        Assert.Equal(original.Cards, read.Cards);
        Assert.Equal(file, Workbook.Write(read));
    }
}
