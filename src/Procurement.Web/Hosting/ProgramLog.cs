using Serilog;

namespace Procurement.Web.Hosting;

/// <summary>The log: structured, on standard error, each line with its request's id; no secrets, no contents.</summary>
public static class ProgramLog
{
    public static void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            // Pages with forms are never cached: that it sees to this is no warning.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", Serilog.Events.LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", Serilog.Events.LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", Serilog.Events.LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose,
                outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Request} {Message:lj}{NewLine}{Exception}")
            .CreateLogger();
        logging.AddSerilog(logger, dispose: true);
    }
}
