using NodaTime;

namespace Procurement.Domain.Common;

/// <summary>北京时间: instants become days and minutes in this zone only, wherever the server stands.</summary>
public static class ChinaTime
{
    /// <summary>Asia/Shanghai, the zone database's name of it.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The calendar day at the instant.</summary>
    public static LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The first instant of the day.</summary>
    public static Instant StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();
}
