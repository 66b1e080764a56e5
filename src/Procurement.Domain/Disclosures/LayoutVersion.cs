using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>A state that a department's layout once had; never changed. The latest one is the layout itself (<see cref="DepartmentLayout"/>).</summary>
public sealed class LayoutVersion : IDepartmentOwned
{
    /// <summary>Note of one that came with a register's file.</summary>
    public const string Imported = "随数据包导入";

    public required Guid DepartmentId { get; init; }

    public required string Name { get; init; }

    /// <summary>From 1; the layout's own <see cref="DepartmentLayout.RowVersion"/> at that time.</summary>
    public required int Number { get; init; }

    /// <summary>The layout as JSON text, <c>disclosure-layout/1</c>.</summary>
    public required string Content { get; init; }

    /// <summary>What was changed and why, in the author's words.</summary>
    public string? Note { get; init; }

    public required string SavedByName { get; init; }

    public required Instant SavedAt { get; init; }
}
