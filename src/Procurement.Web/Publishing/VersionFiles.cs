using System.Text;
using Microsoft.Net.Http.Headers;
using Procurement.Documents.Writers;
using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Web.Publishing;

/// <summary>Hands out what was frozen, byte for byte, for pages and API alike.</summary>
internal static class VersionFiles
{
    /// <summary>Rows of a sheet of documents: what Excel holds, with head and sum.</summary>
    public const int MostMoves = 1_000_000;

    public static async Task<IResult> AnswerAsync(Guid id, string format, Caller caller, VersionReader versions, CancellationToken cancel)
    {
        try
        {
            var row = await versions.RowAsync(caller.Actor, id, cancel);
            var file = await versions.FileAsync(caller.Actor, id, format.ToLowerInvariant(), cancel);
            return Results.Bytes(
                file.Content, DisclosureWriters.Find(file.Format)?.ContentType ?? "application/octet-stream", $"{row.Year}年信息公开第{row.Number}版.{file.Format}",
                entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
        }
        catch (RuleViolationException)
        {
            return Results.NotFound();
        }
    }

    /// <summary>The text over which the version's hash was formed, as it is.</summary>
    public static async Task<IResult> ContentAsync(Guid id, Caller caller, VersionReader versions, CancellationToken cancel)
    {
        try
        {
            var row = await versions.RowAsync(caller.Actor, id, cancel);
            var content = await versions.ContentAsync(caller.Actor, id, cancel);
            return Results.Bytes(
                Encoding.UTF8.GetBytes(content), "application/json", $"{row.Year}年信息公开第{row.Number}版.content.json", entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""));
        }
        catch (RuleViolationException)
        {
            return Results.NotFound();
        }
    }
}
