using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Model;

namespace Procurement.Data.Purchasing;

/// <summary>The contents of attachments, in pieces of 256 KB, so that no file is ever whole in memory.</summary>
public static class AttachmentStore
{
    /// <summary>In bytes.</summary>
    public const int ChunkSize = 256 * 1024;

    /// <summary>Writes the stream's rest as the pieces of an attachment that the act adds; its row must be saved before.</summary>
    public static async Task WriteAsync(Act act, Guid attachmentId, Stream content)
    {
        await using var copy = await act.Connection.BeginBinaryImportAsync(
            "copy attachment_chunks (department_id, attachment_id, ordinal, content) from stdin (format binary)", act.Cancel);
        var buffer = new byte[ChunkSize];
        for (var ordinal = 0; await content.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, act.Cancel) is > 0 and var read; ordinal++)
        {
            await copy.StartRowAsync(act.Cancel);
            await copy.WriteAsync(act.Actor.DepartmentId, NpgsqlDbType.Uuid, act.Cancel);
            await copy.WriteAsync(attachmentId, NpgsqlDbType.Uuid, act.Cancel);
            await copy.WriteAsync(ordinal, NpgsqlDbType.Integer, act.Cancel);
            await copy.WriteAsync(read == ChunkSize ? buffer : buffer[..read], NpgsqlDbType.Bytea, act.Cancel);
        }

        await copy.CompleteAsync(act.Cancel);
    }

    /// <summary>Copies an attachment's content to the target, a piece at a time.</summary>
    public static async Task CopyToAsync(RegisterDatabase database, Guid departmentId, Guid attachmentId, Stream target, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        for (var ordinal = 0; ; ordinal++)
        {
            await using var command = new NpgsqlCommand(
                "select content from attachment_chunks where department_id = $1 and attachment_id = $2 and ordinal = $3", connection)
            {
                Parameters = { new() { Value = departmentId }, new() { Value = attachmentId }, new() { Value = ordinal } },
            };
            if (await command.ExecuteScalarAsync(cancel) is not byte[] piece)
            {
                return;
            }

            await target.WriteAsync(piece, cancel);
        }
    }
}
