using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>What a file belongs to.</summary>
public enum AttachmentOwner
{
    Purchase,
    Acceptance,
    Adjustment,

    /// <summary>A workbook or rows of one that somebody looks at before it is imported.</summary>
    ImportDraft,

    Card,
    Movement,
    Stocktake,
    Reconciliation,
}

/// <summary>附件: a file behind a document of the register.</summary>
public sealed class Attachment : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    public required AttachmentOwner OwnerKind { get; init; }

    public required Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The type by content, never by name.</summary>
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Sha256 { get; init; }

    public required Guid? UploadedBy { get; init; }

    public required string UploadedByName { get; init; }

    public required Instant UploadedAt { get; init; }

    /// <summary>Withdrawn: no longer shown, still kept for the audit trail's sake.</summary>
    public Instant? RemovedAt { get; set; }
}

/// <summary>A piece of a file's content, so that a large file is read and written as a stream.</summary>
public sealed class AttachmentChunk : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid AttachmentId { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    public required byte[] Content { get; init; }
}
