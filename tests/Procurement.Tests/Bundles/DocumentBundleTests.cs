using Procurement.Domain.Register;

namespace Procurement.Tests.Bundles;

public class DocumentBundleTests
{
    [Fact]
    public async Task Write_DocumentsThatWereRead_AreTheSameAgain() =>
        JsonDifference.AssertNone(DocumentBundle.Text, await Bundle.Write((await Bundle.Read(DocumentBundle.Text)).Bundle!));

    [Fact]
    public async Task Read_BundleWithoutDocuments_HasNone() => Assert.Null((await Bundle.Read(SmallBundle.Text)).Bundle!.Documents);

    [Fact]
    public async Task Check_WholeBundle_AddsUp()
    {
        var bundle = (await Bundle.Read(DocumentBundle.Text)).Bundle!;

        Assert.Empty(DocumentsCheck.Disagreements(bundle, bundle.Documents!));
    }

    [Theory]
    [InlineData("\"YS2024-0002\", \"purchase\": \"CG2024-0001\"", "\"YS2024-0002\", \"purchase\": \"CG2024-0009\"", "$.acceptances[1].purchase", "没有编号为“CG2024-0009”的采购")]
    [InlineData("\"number\": \"CG2024-0002\"", "\"number\": \"CG2024-0001\"", "$.purchases[1].number", "采购编号“CG2024-0001”重复")]
    [InlineData("\"line\": 1, \"description\"", "\"line\": 7, \"description\"", "$.purchases[0].lines[1].line", "没有第 7 条采购明细")]
    [InlineData("\"purchaseLine\": 1", "\"purchaseLine\": 2", "$.acceptances[0].lines[1].purchaseLine", "没有第 2 行")]
    [InlineData("\"line\": 1, \"upToDate\"", "\"line\": 1, \"formerLine\": 2, \"upToDate\"", "$.adjustments[1].items[0].line", "须写且只写一个")]
    [InlineData("\"confirmed\", \"cardNumber\": \"ZC2024-0001\"", "\"confirmed\", \"cardNumber\": \"ZC2024-0009\"", "$.cardProposals[0].cardNumber", "没有编号为“ZC2024-0009”的卡片")]
    [InlineData("\"onlineMall\"", "\"mall\"", "$.purchases[0].method", "mall")]
    public async Task Read_OneMistake_IsTold(string piece, string replacement, string place, string says)
    {
        var problem = Assert.Single((await Bundle.Read(DocumentBundle.Spoilt(piece, replacement))).Problems);

        Assert.Equal(place, problem.Place);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"amount\": \"20600.00\"", "\"amount\": \"20600.01\"", BundlePart.Purchase, 0)]
    [InlineData("\"cancelled\", \"recorded\"", "\"active\", \"recorded\"", null, 0)]                          // 29,600 of 50,000: still within the line
    [InlineData("\"quantity\": \"40\", \"amount\": \"1000.00\", \"fixedAsset\"", "\"quantity\": \"41\", \"amount\": \"1000.00\", \"fixedAsset\"", BundlePart.Acceptance, 0)]
    [InlineData("\"waiting\", \"cardNumber\": null", "\"confirmed\", \"cardNumber\": null", BundlePart.CardProposal, 1)]
    [InlineData("\"number\": \"CG2024-0001\", \"unit\": \"900001\", \"fiscalYear\": 2024", "\"number\": \"CG2024-0001\", \"unit\": \"900001\", \"fiscalYear\": 2025", BundlePart.Purchase, 0)]
    public async Task Check_WhatDoesNotFit_IsTold(string piece, string replacement, BundlePart? part, int index)
    {
        var bundle = (await Bundle.Read(DocumentBundle.Spoilt(piece, replacement))).Bundle!;

        var found = DocumentsCheck.Disagreements(bundle, bundle.Documents!).Select(row => ((BundlePart?)row.Part, row.Index));

        Assert.Equal(part is null ? [] : [(part, index)], found);
    }

    [Fact]
    public async Task Check_MoreBoughtThanTheLineHas_IsToldAtTheLine()
    {
        var bundle = (await Bundle.Read(DocumentBundle.Text)).Bundle!;
        var purchase = bundle.Documents!.Purchases[0];
        var twice = bundle.Documents with { Purchases = [purchase, purchase with { Number = "CG2024-0003" }, purchase with { Number = "CG2024-0004" }] };

        // 19,600 three times is 58,800 of 50,000; the paper, 1,000 three times of 2,500, is too much as well.
        Assert.Equal([(BundlePart.Line, 0), (BundlePart.Line, 1)], DocumentsCheck.Disagreements(bundle, twice).Select(row => (row.Part, row.Index)));
    }
}
