using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.StaticFiles;
using Procurement.Data.Acts;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Audit;
using Procurement.Web.Budgeting;
using Procurement.Web.Catalogue;
using Procurement.Web.Checks;
using Procurement.Web.Departments;
using Procurement.Web.Disclosures;
using Procurement.Web.Home;
using Procurement.Web.Purchasing;
using Procurement.Web.Reports;
using Procurement.Web.Ui;
using Serilog;

namespace Procurement.Web.Hosting;

/// <summary>Builds the web application over an opened register.</summary>
public static class WebProgram
{
    public static WebApplication Build(RegisterHost host, string[] args, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebProgram).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        ConfigureLogging(builder);
        ConfigureServices(builder.Services, host);
        builder.Services.AddAccess(host, builder.Configuration);
        var application = builder.Build();
        Configure(application);
        return application;
    }

    private static void ConfigureServices(IServiceCollection services, RegisterHost host)
    {
        services.AddSingleton(host);
        services.AddSingleton(host.Clock);
        services.AddSingleton(new ActRunner(host.Database, host.Clock, host.Ids));
        services.AddScoped<DisclosureHandler>();
        services.AddScoped<CheckHandler>();
        services.AddReports();
        services.AddAudit();
        services.AddScoped<HomeTasks>();
        services.AddScoped<AccountCounts>();
        services.AddBudgetYears();
        services.AddBudgetLines();
        services.AddPurchasing();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddApi();
        services.AddRazorPages().AddMvcOptions(ChineseBinding.Configure).AddMvcOptions(options => options.Filters.Add(new RefusalFilter()));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        if (host.Cluster is not null)
        {
            services.AddHostedService<ClusterWatchdog>();
        }
    }

    private static void Configure(WebApplication application)
    {
        application.UseMiddleware<RequestLog>();
        application.UseExceptionHandler("/error");
        application.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        application.UseMiddleware<SecurityHeaders>();
        application.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new FileExtensionContentTypeProvider(), OnPrepareResponse = Cache });
        application.UseMiddleware<ApiErrors>();
        application.UseRouting();
        application.UseAccess();

        // Once more within: what stands around the endpoints (the record of refusals) sees the answer, not the exception.
        application.UseMiddleware<ApiErrors>();
        application.MapRazorPages();
        application.MapHealth();
        application.MapDownloads();
        application.MapApi();
        application.MapLineEndpoints();
        application.MapBudgetYears();
        application.MapLineEditEndpoints();
        application.MapUnitEndpoints();
        application.MapCatalogueEndpoints();
        application.MapLineDownloads();
        application.MapPurchaseEndpoints();
        application.MapTokens();
        application.MapReports();
        application.MapAudit();
        application.MapReportApi();
        application.MapPurchasing();
    }

    /// <summary>Pages name their assets with a version, so a browser may keep them.</summary>
    private static void Cache(StaticFileResponseContext context) => context.Context.Response.Headers.CacheControl = "public, max-age=86400";

    private static void ConfigureLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", Serilog.Events.LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting", Serilog.Events.LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose,
                outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Request} {Message:lj}{NewLine}{Exception}")
            .CreateLogger();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
