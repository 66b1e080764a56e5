using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.StaticFiles;
using Procurement.Data.Acts;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Ui;

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
        ProgramLog.Configure(builder.Logging);
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
        services.AddDesks();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddApi();
        services.AddRazorPages().AddMvcOptions(ChineseBinding.Configure).AddMvcOptions(options =>
        {
            options.Filters.Add(new RefusalFilter());
            options.Filters.Add(new FormTexts());
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        if (host.Cluster is not null)
        {
            services.AddHostedService<ClusterWatchdog>();
        }
    }

    private static void Configure(WebApplication application)
    {
        application.UseMiddleware<RequestLog>();
        // A refusal is for the person who asked (the error page says it), not for the log of errors.
        application.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", SuppressDiagnosticsCallback = thrown => thrown.Exception is RuleViolationException });
        application.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        application.UseMiddleware<SecurityHeaders>();
        application.UseMiddleware<HeadOfApi>();
        application.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new FileExtensionContentTypeProvider(), OnPrepareResponse = Cache });
        application.UseMiddleware<ApiErrors>();
        application.UseRouting();
        application.UseAccess();

        // Once more within: what stands around the endpoints (the record of refusals) sees the answer, not the exception.
        application.UseMiddleware<ApiErrors>();
        application.MapRazorPages();
        application.MapHealth();
        application.MapApi();
        application.MapTokens();
        application.MapDesks();
    }

    /// <summary>Pages name their assets with a version, so a browser may keep them.</summary>
    private static void Cache(StaticFileResponseContext context) => context.Context.Response.Headers.CacheControl = "public, max-age=86400";
}
