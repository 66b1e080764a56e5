using Procurement.Data.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Figures that closed years and statements keep as JSON: a file from elsewhere may hold anything, and pages read them back.</summary>
internal static class KeptFigures
{
    /// <summary>What cannot be read: a path below <c>assetDesk</c> and one sentence.</summary>
    public static IEnumerable<(string Field, string Message)> Unreadable(RegisterAssetDesk desk) =>
    [
        .. desk.Years.Select((row, index) => ($"years[{index}].summary", row.Summary is null || Reads<ClosedFigures>(row.Summary)))
            .Concat(desk.Reconciliations.Select((row, index) => ($"reconciliations[{index}].figures", row.Kind is ReconciliationKind.BooksWithBooks
                ? Reads<BooksComparison>(row.Figures)
                : Reads<ThingsComparison>(row.Figures))))
            .Where(kept => !kept.Item2)
            .Select(kept => (kept.Item1, "这里保存的数据读不懂，请使用本系统导出的原文件，不要改动这一处。")),
    ];

    private static bool Reads<T>(string json)
        where T : class => StrictJson.TryRead<T>(json, out _, out _);
}
