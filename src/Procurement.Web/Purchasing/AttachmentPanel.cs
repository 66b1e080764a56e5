using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Documents.Files;
using Procurement.Domain.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Purchasing;

/// <summary>A document's attachments on its page. Partial <c>_Attachments</c>.</summary>
/// <param name="MayWrite">Whether the person may add and withdraw.</param>
/// <param name="Path">The page that takes the posts <c>Upload</c> and <c>Remove</c>.</param>
public sealed record AttachmentPanel(IReadOnlyList<Attachment> Files, bool MayWrite, string Path)
{
    public IReadOnlyList<DocumentCard> Cards =>
    [
        .. Files.Select(file => new DocumentCard(
            file.FileName, $"/attachments/{file.Id}", KindOf(file), $"{SizeOf(file.Size)} · {file.UploadedByName} · {file.UploadedAt.Show()}")),
    ];

    public IReadOnlyList<SelectListItem> Options => [.. Files.Select(file => new SelectListItem(file.FileName, file.Id.ToString()))];

    private static string KindOf(Attachment file) =>
        FileKind.All.FirstOrDefault(kind => kind.ContentType == file.ContentType)?.Extension.TrimStart('.') ?? "文件";

    private static string SizeOf(int bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / (1024m * 1024m):0.0} MB";
}
