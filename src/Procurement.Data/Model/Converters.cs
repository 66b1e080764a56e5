using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Data.Model;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Yuan, yuan => Money.FromYuan(yuan));

internal sealed class UnitPriceConverter() : ValueConverter<UnitPrice, decimal>(price => price.Yuan, yuan => UnitPrice.FromYuan(yuan));

internal sealed class QuantityConverter() : ValueConverter<Quantity, decimal>(quantity => quantity.Value, value => Quantity.Of(value));

internal sealed class FiscalYearConverter() : ValueConverter<FiscalYear, short>(year => (short)year.Number, number => FiscalYear.Of(number));

internal sealed class LocalDateConverter()
    : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

internal sealed class InstantConverter()
    : ValueConverter<Instant, DateTime>(instant => instant.ToDateTimeUtc(), utc => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

/// <summary>An enumeration is stored by the name that the JSON forms use (<c>culturalRelic</c>), so that plain SQL reads well.</summary>
internal sealed class KeyConverter<TEnum>() : ValueConverter<TEnum, string>(value => EnumKey.Of(value), key => EnumKey.Parse<TEnum>(key))
    where TEnum : struct, Enum;

/// <summary>The names of enumeration values in the database and in the JSON forms.</summary>
public static class EnumKey
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static TEnum Parse<TEnum>(string key)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(key, ignoreCase: true);

    /// <summary>All names, quoted for a check constraint.</summary>
    public static string SqlList<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(value => $"'{Of(value)}'"));
}
