using System.Globalization;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Depreciating;

/// <summary>政府固定资产折旧年限表, table 1 of 财会〔2017〕4号: the years are read off the table, the codes off the two catalogues.</summary>
public sealed class LifeRulesTests
{
    [Theory]
    [InlineData("A01010100", AssetKind.Building, "业务及管理用房：钢筋混凝土结构", 50)]
    [InlineData("A01020900", AssetKind.Structure, "构筑物", 8)]
    [InlineData("A02010105", AssetKind.Equipment, "计算机设备", 6)]        // 台式计算机
    [InlineData("A02021000", AssetKind.Equipment, "办公设备", 6)]          // 打印机
    [InlineData("A02030501", AssetKind.Vehicle, "车辆", 8)]                // 轿车
    [InlineData("A02031100", AssetKind.Equipment, "车辆", 8)]              // 车辆附属设施及零部件: equipment by kind
    [InlineData("A02040100", AssetKind.Equipment, "图书档案设备", 5)]
    [InlineData("A02052300", AssetKind.Equipment, "机械设备", 10)]
    [InlineData("A02061504", AssetKind.Equipment, "电气设备", 5)]
    [InlineData("A02070100", AssetKind.Equipment, "雷达、无线电和卫星导航设备", 10)]
    [InlineData("A02080800", AssetKind.Equipment, "通信设备", 5)]
    [InlineData("A02091000", AssetKind.Equipment, "广播、电视、电影设备", 5)]
    [InlineData("A02100400", AssetKind.Equipment, "仪器仪表", 5)]
    [InlineData("A02110100", AssetKind.Equipment, "电子和通信测量设备", 5)]
    [InlineData("A02120100", AssetKind.Equipment, "计量标准器具及量具、衡器", 5)]
    [InlineData("A02130100", AssetKind.Equipment, "探矿、采矿、选矿和造块设备", 10)]
    [InlineData("A02170100", AssetKind.Equipment, "电力工业专用设备", 20)]
    [InlineData("A02210100", AssetKind.Equipment, "工程机械", 10)]
    [InlineData("A02300100", AssetKind.Equipment, "造纸和印刷机械", 10)]
    [InlineData("A02320100", AssetKind.Equipment, "医疗设备", 5)]
    [InlineData("A02340100", AssetKind.Equipment, "安全生产设备", 10)]
    [InlineData("A02360100", AssetKind.Equipment, "环境污染防治设备", 10)]
    [InlineData("A02370100", AssetKind.Equipment, "公安专用设备", 3)]
    [InlineData("A02390100", AssetKind.Equipment, "办公设备", 6)]          // 货币处理设备: nothing in the table corresponds
    [InlineData("A02420100", AssetKind.Equipment, "水上交通运输设备", 10)]
    [InlineData("A02440100", AssetKind.Equipment, "专用仪器仪表", 5)]
    [InlineData("A02470100", AssetKind.Equipment, "娱乐设备", 5)]
    [InlineData("A05010201", AssetKind.Furniture, "家具", 15)]
    [InlineData("A05020101", AssetKind.Furniture, "用具、装具", 5)]
    [InlineData("A05030301", AssetKind.Furniture, "用具、装具", 5)]
    public void LineOf_2022Code_HasTheTablesLine(string code, AssetKind kind, string line, int years)
    {
        var parsed = CatalogueCode.Parse(code, CatalogueEdition.Of2022);

        Assert.Equal(line, LifeRules.LineOf(parsed, kind).Subcategory);
        Assert.Equal(years * 12, LifeRules.UsualMonths(parsed, kind));
    }

    [Theory]
    [InlineData("A02010104", AssetKind.Equipment, "计算机设备", 6, false)]   // 台式计算机 in 2013
    [InlineData("A020201", AssetKind.Equipment, "办公设备", 6, false)]
    [InlineData("A0203", AssetKind.Vehicle, "车辆", 8, false)]
    [InlineData("A020601", AssetKind.Equipment, "电气设备", 5, true)]        // 编号按年限表的次序推断
    [InlineData("A020808", AssetKind.Equipment, "通信设备", 5, false)]
    [InlineData("A020910", AssetKind.Equipment, "广播、电视、电影设备", 5, false)]
    [InlineData("A0320", AssetKind.Equipment, "医疗设备", 5, true)]
    [InlineData("A0102", AssetKind.Building, "业务及管理用房：钢筋混凝土结构", 50, true)]
    [InlineData("A060205", AssetKind.Furniture, "家具", 15, false)]
    public void LineOf_2013Code_HasTheTablesLineAndSaysWhetherItIsAGuess(string code, AssetKind kind, string line, int years, bool isDoubtful)
    {
        var parsed = CatalogueCode.Parse(code, CatalogueEdition.Of2013);

        Assert.Equal(line, LifeRules.LineOf(parsed, kind).Subcategory);
        Assert.Equal(years * 12, LifeRules.UsualMonths(parsed, kind));
        Assert.Equal(isDoubtful, LifeRules.IsDoubtful(parsed, kind));
    }

    [Theory]
    [InlineData("A03020100", AssetKind.CulturalRelic, "文物和陈列品")]
    [InlineData("A04010000", AssetKind.Book, "图书、档案")]
    [InlineData("A06010000", AssetKind.Biological, "动植物")]
    [InlineData("A01030100", AssetKind.Land, "单独计价入账的土地")]
    [InlineData("A02010105", AssetKind.CulturalRelic, "文物和陈列品")]       // an old computer that is an exhibit: the kind decides
    public void UsualMonths_NotDepreciated_IsNull(string code, AssetKind kind, string line)
    {
        var parsed = CatalogueCode.Parse(code, CatalogueEdition.Of2022);

        Assert.Null(LifeRules.UsualMonths(parsed, kind));
        Assert.Equal(line, LifeRules.LineOf(parsed, kind).Subcategory);
    }

    [Fact]
    public void LineOf_CodeOfAnotherKind_FollowsTheKind() =>
        Assert.Equal("家具", LifeRules.LineOf(CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022), AssetKind.Furniture).Subcategory);

    [Theory]
    [InlineData("A02010105", 72, null)]
    [InlineData("A02010105", 120, null)]                                    // 不低于: a longer one is within
    [InlineData("A02010105", 60, "60 个月短于年限表“计算机设备”规定的不低于 6 年，请写明依据。")]
    [InlineData("A02320100", 60, null)]
    [InlineData("A02320100", 120, null)]                                    // 5 至 10 年, both limits included
    [InlineData("A02320100", 121, "121 个月长于年限表“医疗设备”规定的5 至 10 年，请写明依据。")]
    public void LifeFit_AgainstTheTable_WarnsOutsideIt(string code, int months, string? warning) =>
        Assert.Equal(warning, LifeFit.Of(CatalogueCode.Parse(code, CatalogueEdition.Of2022), AssetKind.Equipment, months).Warning);

    [Fact]
    public void All_EveryPrefix_IsOneOfItsCatalogueAndEveryLineOfTheTableIsReached()
    {
        var codes = File.ReadLines(Path.Combine("Reference", "procurement-catalog-2022.csv")).Skip(1).Select(line => line.Split(',')[0]).ToList();
        var unknown = LifeRules.All.Where(rule => rule.Edition is CatalogueEdition.Of2022 && !codes.Contains(rule.Prefix.PadRight(9, '0'))).Select(rule => rule.Prefix);
        Assert.Empty(unknown);

        var reached = LifeRules.All.Select(rule => rule.Line.Subcategory).ToHashSet(StringComparer.Ordinal);
        string[] byStructure = ["业务及管理用房：钢结构", "业务及管理用房：砖混结构", "业务及管理用房：砖木结构", "简易房", "房屋附属设施", "以名义金额计量的固定资产"];
        Assert.Equal(byStructure, LifeTable.All.Select(line => line.Subcategory).Where(line => !reached.Contains(line)));
    }

    [Fact]
    public void LifeTable_ReadsTheFileThatTheDatabaseReads()
    {
        var rows = File.ReadLines(Path.Combine("Reference", "depreciation-lives.csv")).Skip(1)
            .Select(line => string.Join('|', line.Split(',')[..4]));

        Assert.Equal(rows, LifeTable.All.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Category}|{line.Subcategory}|{line.MinimumYears}|{line.MaximumYears}")));
    }
}
