namespace Procurement.Web.Hosting;

/// <summary>Starts the embedded database again where it died under the running program.</summary>
public sealed class ClusterWatchdog(RegisterHost host, ILogger<ClusterWatchdog> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await host.Cluster!.EnsureRunningAsync(stoppingToken))
                {
                    host.Database.Source.Clear();
                    logger.LogWarning("The embedded database had stopped and was started again");
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A watchdog that dies takes the service with it: whatever it was, the next look may find it mended.
                logger.LogError(failure, "The embedded database cannot be started");
            }
        }
    }
}
