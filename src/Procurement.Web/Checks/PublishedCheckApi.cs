using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Checks;

/// <summary><c>POST /api/v1/published-checks</c></summary>
internal static class PublishedCheckApi
{
    public static void MapPublishedChecks(this IEndpointRouteBuilder routes) => routes.ApiGroup("公开文件核对")
        .MapPost("/published-checks", CheckAsync).WithName("checkPublishedFile").WithSummary("核对一份公开文件")
        .WithDescription("请求体为文件内容（application/octet-stream，另给 fileName），或 multipart/form-data 的一个文件。可读 docx、xlsx、html、txt、pdf 和 json，不超过 50 MB；文件不保存。compareYear 为与登记内容比对的年度。")
        .WithMetadata(new RequestSizeLimitAttribute(PublishedCheckHandler.MostRequest)).RequireAuthorization(Policies.DisclosureRead);

    private static async Task<PublishedCheckAnswer> CheckAsync(
        HttpContext http, Caller caller, PublishedCheckHandler checks, CancellationToken cancel, string? fileName = null, FiscalYear? compareYear = null)
    {
        if (compareYear is not null)
        {
            caller.Actor.RequireWholeDepartment();
        }

        if (!http.Request.HasFormContentType)
        {
            return Answer(await checks.RunAsync(caller.Actor, http.Request.Body, fileName ?? "", compareYear, cancel));
        }

        var file = await FileOfAsync(http, cancel);
        await using var stream = file.OpenReadStream();
        return Answer(await checks.RunAsync(caller.Actor, stream, fileName ?? file.FileName, compareYear, cancel));
    }

    private static async Task<IFormFile> FileOfAsync(HttpContext http, CancellationToken cancel)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(cancel);
            return form.Files is [var file] ? file : throw new RuleViolationException(new PublishedFileWrong("multipart/form-data 中应有且只有一个文件。"));
        }
        catch (InvalidDataException)
        {
            throw new RuleViolationException(new PublishedFileWrong("multipart/form-data 的内容不完整或太大，请重新上传。"));
        }
    }

    private static PublishedCheckAnswer Answer(PublishedCheck check) => new(
        Documents.Checks.FindingsJson.Format,
        [.. check.Findings.Select(row => new PublishedFinding(row.Rule, row.Severity, row.Place, row.Message, row.Left, row.Right, row.Difference, row.Suggestion))],
        new ReadView(
            check.Document.Department?.Code, check.Document.Department?.Name, check.Document.Year, check.Document.AsOf,
            [.. check.Document.Sections.Select(View)], check.Document.Outside.Count,
            [.. check.Document.Unread.Select(place => new UnreadView(place.Place, place.Text, place.Why))], check.Notes));

    private static ReadSection View(DisclosureSection section) => new(
        section.Key, section.Number, section.Heading, section.Paragraphs,
        section.Table is not { } table ? null : new ReadTableView(
            table.Title, table.Captions, [.. table.Header.SelectMany(cell => cell.Leaves).Select(leaf => new ReadColumn(leaf.Key!, leaf.Label))],
            [.. table.Rows.Select(row => new ReadRowView(row.Type, row.Unit, [.. row.Cells.Select(cell => cell.Text)]))], table.Footnotes));

    /// <summary>What was found, and what was read of the file.</summary>
    /// <param name="Format">findings/1</param>
    /// <param name="Findings">发现的问题</param>
    /// <param name="Read">读到的内容</param>
    internal sealed record PublishedCheckAnswer(string Format, IReadOnlyList<PublishedFinding> Findings, ReadView Read);

    /// <summary>What a check found.</summary>
    /// <param name="Rule">规则代码</param>
    /// <param name="Severity">error 错误，warning 提醒，rounding 尾差</param>
    /// <param name="Place">位置</param>
    /// <param name="Message">问题</param>
    /// <param name="Left">文件中的数</param>
    /// <param name="Right">应有的数</param>
    /// <param name="Difference">相差</param>
    /// <param name="Suggestion">建议</param>
    internal sealed record PublishedFinding(
        string Rule, Severity Severity, string Place, string Message, string? Left, string? Right, string? Difference, string? Suggestion);

    /// <summary>What was read of a file.</summary>
    /// <param name="DepartmentCode">文件写明的部门编码</param>
    /// <param name="DepartmentName">文件写明的部门名称</param>
    /// <param name="Year">预算年度；没有写明或不一致时为空</param>
    /// <param name="AsOf">资产表的截止日</param>
    /// <param name="Sections">读到的两节</param>
    /// <param name="OutsideBlocks">其他部分的段落和表格数</param>
    /// <param name="Unread">没有读懂的地方</param>
    /// <param name="Notes">文件中没有读取的内容</param>
    internal sealed record ReadView(
        string? DepartmentCode, string? DepartmentName, FiscalYear? Year, LocalDate? AsOf, IReadOnlyList<ReadSection> Sections, int OutsideBlocks,
        IReadOnlyList<UnreadView> Unread, IReadOnlyList<string> Notes);

    /// <param name="Key">procurement 政府采购预算情况，assets 国有资产信息</param>
    /// <param name="Number">节的序号</param>
    /// <param name="Heading">标题</param>
    /// <param name="Paragraphs">文字，每段一条</param>
    /// <param name="Table">表；没有则为空</param>
    internal sealed record ReadSection(string Key, string Number, string Heading, IReadOnlyList<string> Paragraphs, ReadTableView? Table);

    /// <param name="Title">表名</param>
    /// <param name="Captions">表名与表格之间的各行</param>
    /// <param name="Columns">栏目</param>
    /// <param name="Rows">各行</param>
    /// <param name="Footnotes">表注</param>
    internal sealed record ReadTableView(
        string Title, IReadOnlyList<string> Captions, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<ReadRowView> Rows, IReadOnlyList<string> Footnotes);

    /// <param name="Key">栏目的标识</param>
    /// <param name="Label">栏目的名称</param>
    internal sealed record ReadColumn(string Key, string Label);

    /// <param name="Type">total 合计，subtotal 小计，line 明细；资产表为行的标识</param>
    /// <param name="Unit">单位</param>
    /// <param name="Cells">各栏的文字</param>
    internal sealed record ReadRowView(string Type, string? Unit, IReadOnlyList<string> Cells);

    /// <param name="Place">位置</param>
    /// <param name="Text">所见的文字</param>
    /// <param name="Why">原因</param>
    internal sealed record UnreadView(string Place, string Text, string Why);
}
