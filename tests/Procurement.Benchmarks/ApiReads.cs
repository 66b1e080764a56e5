using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Npgsql;

namespace Procurement.Benchmarks;

/// <summary>How fast the API reads one line: eight programs over connections that stay open, against the program as a process of its own;
/// beside it the database's own rate for the same prepared statement over eight connections.</summary>
internal sealed class ApiReads(ScratchFolder folder, string connectionString)
{
    private const int Clients = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    public async Task RunAsync()
    {
        var (ids, token) = (await IdsAsync(), await ApiToken.CreateAsync(connectionString));
        var statement = await StatementAsync();
        await using (var server = await ServedProgram.StartAsync(folder.PathOf("data")))
        {
            for (var round = 1; round <= 3; round++)
            {
                await PrintAsync($"API, one line, round {round}", client => RequestsAsync(server.Address, token, ids, client));
                await PrintAsync($"the same statement on PostgreSQL, round {round}", client => QueriesAsync(statement, ids, client));
            }
        }
    }

    private static async Task PrintAsync(string name, Func<int, IAsyncEnumerable<long>> work)
    {
        await LoadAsync(work, WarmUp);
        var started = Stopwatch.GetTimestamp();
        var ticks = (await LoadAsync(work, Measured)).Order().ToList();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(
            $"{name}: {ticks.Count / seconds:N0}/s, p50 {Milliseconds(ticks, 0.50):0.00} ms, p99 {Milliseconds(ticks, 0.99):0.00} ms ({Clients} clients, {seconds:0.0} s)");
    }

    private static double Milliseconds(List<long> ticks, double share) => ticks[(int)((ticks.Count - 1) * share)] * 1000d / Stopwatch.Frequency;

    private static async Task<IEnumerable<long>> LoadAsync(Func<int, IAsyncEnumerable<long>> work, TimeSpan time)
    {
        var runs = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var (started, ticks) = (Stopwatch.GetTimestamp(), new List<long>(100_000));
            await foreach (var one in work(client))
            {
                ticks.Add(one);
                if (Stopwatch.GetElapsedTime(started) >= time)
                {
                    break;
                }
            }

            return ticks;
        }));
        return (await Task.WhenAll(runs)).SelectMany(ticks => ticks);
    }

    /// <summary>A client that is no heavier than it must be: the machine's two cores serve it too.</summary>
    private static async IAsyncEnumerable<long> RequestsAsync(Uri address, string token, Guid[] ids, int client)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null };
        using var http = new HttpMessageInvoker(handler);
        var authorization = new AuthenticationHeaderValue("Bearer", token);
        for (var number = client; ; number += 7919)
        {
            var started = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/api/v1/lines/{ids[number % ids.Length]}")) { Headers = { Authorization = authorization } };
            using var answer = await http.SendAsync(request, CancellationToken.None);
            await answer.Content.CopyToAsync(Stream.Null);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"The API answered {answer.StatusCode}.");
            }

            yield return Stopwatch.GetTimestamp() - started;
        }
    }

    private async IAsyncEnumerable<long> QueriesAsync(string statement, Guid[] ids, int client)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        var id = new NpgsqlParameter<Guid>();
        command.Parameters.Add(id);
        await command.PrepareAsync();
        for (var number = client; ; number += 7919)
        {
            var started = Stopwatch.GetTimestamp();
            id.TypedValue = ids[number % ids.Length];
            await using (var reader = await command.ExecuteReaderAsync())
            {
                await reader.ReadAsync();
                _ = reader.GetGuid(0);
            }

            yield return Stopwatch.GetTimestamp() - started;
        }
    }

    private async Task<string> StatementAsync()
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select distinct department_id from procurement_lines");
        var department = (Guid)(await command.ExecuteScalarAsync())!;
        return Data.Budgeting.LineReader.StatementOfOne.Replace("$1", $"'{department}'", StringComparison.Ordinal)
            .Replace("$2", "null", StringComparison.Ordinal).Replace("$3", "$1", StringComparison.Ordinal);
    }

    private async Task<Guid[]> IdsAsync()
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select array_agg(id order by position) from procurement_lines");
        return (Guid[])(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The program as a process of its own.</summary>
    private sealed class ServedProgram(Process process, Uri address) : IAsyncDisposable
    {
        public Uri Address => address;

        public static async Task<ServedProgram> StartAsync(string data)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            var process = Process.Start(new ProcessStartInfo("dotnet", [MeasuredProgram.Program, "serve", "--no-sample", "--data", data, "--urls", address.OriginalString])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
            process.BeginErrorReadLine();
            using var http = new HttpClient { BaseAddress = address };
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
            while (!await IsReadyAsync(http))
            {
                if (process.HasExited || !await tick.WaitForNextTickAsync())
                {
                    throw new InvalidOperationException("The program did not start.");
                }
            }

            return new ServedProgram(process, address);
        }

        public async ValueTask DisposeAsync()
        {
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        private static async Task<bool> IsReadyAsync(HttpClient http)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
