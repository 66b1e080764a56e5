using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Procurement.Domain.Common;

namespace Procurement.Data.Register;

/// <summary>Writes the cells of one COPY row, left to right, each in its database type.</summary>
internal sealed class CopyRow(NpgsqlBinaryImporter importer)
{
    public CopyRow Add(Guid value) => Write(value, NpgsqlDbType.Uuid);

    public CopyRow Add(string? value) => value is null ? Null() : Write(value, NpgsqlDbType.Text);

    public CopyRow Add(int value) => Write(value, NpgsqlDbType.Integer);

    public CopyRow Add(short value) => Write(value, NpgsqlDbType.Smallint);

    public CopyRow Add(bool? value) => value is null ? Null() : Write(value.Value, NpgsqlDbType.Boolean);

    public CopyRow Add(Money? value) => value is null ? Null() : Write(value.Value.Yuan, NpgsqlDbType.Numeric);

    public CopyRow Add(Quantity? value) => value is null ? Null() : Write(value.Value.Value, NpgsqlDbType.Numeric);

    public CopyRow Add(UnitPrice value) => Write(value.Yuan, NpgsqlDbType.Numeric);

    public CopyRow Add(LocalDate value) => Write(value.ToDateOnly(), NpgsqlDbType.Date);

    public CopyRow Add(LocalDate? value) => value is { } given ? Add(given) : Null();

    public CopyRow Add(int? value) => value is { } given ? Add(given) : Null();

    public CopyRow Add(Instant value) => Write(value.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);

    public CopyRow Add(Instant? value) => value is { } given ? Add(given) : Null();

    public CopyRow Add(Guid? value) => value is null ? Null() : Write(value.Value, NpgsqlDbType.Uuid);

    public CopyRow Add(byte[] value) => Write(value, NpgsqlDbType.Bytea);

    private CopyRow Null()
    {
        importer.WriteNull();
        return this;
    }

    private CopyRow Write<T>(T value, NpgsqlDbType type)
    {
        importer.Write(value, type);
        return this;
    }
}
