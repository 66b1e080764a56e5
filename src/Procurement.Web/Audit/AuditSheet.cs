using System.Runtime.CompilerServices;
using Procurement.Data.Audit;
using Procurement.Documents.Lists;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Audit;

/// <summary>The trail as one sheet of a workbook.</summary>
internal static class AuditSheet
{
    /// <summary>A sheet holds 1,048,576 rows; longer trails are downloaded as CSV.</summary>
    private const int MostRows = 1_000_000;

    /// <summary>What one cell holds, with room for the mark that more follows.</summary>
    private const int MostText = 32_000;

    private static readonly IReadOnlyList<ListColumn> Columns = [.. AuditColumns.Titles.Select(title => new ListColumn(title, ListCell.Text, 18))];

    public static ListSheet Of(RegisterHost host, Caller caller, AuditFilter filter, CancellationToken cancel) =>
        new("审计记录", $"{caller.DepartmentName} 审计记录（最新的在前，最多 {MostRows} 条）", Columns, RowsAsync(host, caller.Actor, filter, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        RegisterHost host, Actor actor, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = 0;
        await foreach (var record in AuditSearch.StreamAsync(host.Database, actor, filter, cancel))
        {
            if (rows++ == MostRows)
            {
                yield break;
            }

            yield return [.. AuditColumns.Of(record).Select(text => text.Length > MostText ? text[..MostText] + "…" : text)];
        }
    }
}

/// <summary>The columns of both downloads.</summary>
internal static class AuditColumns
{
    public static readonly IReadOnlyList<string> Titles = ["序号", "时间", "操作人", "来源", "操作", "对象种类", "对象", "理由", "改前", "改后", "请求编号", "哈希"];

    public static IReadOnlyList<string> Of(AuditRecord record) =>
    [
        record.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), record.At.Show(), record.ActorName, record.Origin,
        AuditActions.NameOf(record.Action), AuditWords.Kind(record.SubjectKind), record.SubjectLabel, record.Reason ?? "", record.Before ?? "",
        record.After ?? "", record.RequestId ?? "", Convert.ToHexStringLower(record.Hash),
    ];
}
