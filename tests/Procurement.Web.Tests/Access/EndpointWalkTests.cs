using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

/// <summary>Walks every endpoint that the program serves, those of later pages included: nobody has to add them here.</summary>
public sealed partial class EndpointWalkTests(TestServer server) : IClassFixture<TestServer>
{
    /// <summary>An id that nothing has.</summary>
    private const string NoId = "00000000-0000-7000-8000-000000000000";

    /// <summary>Served to whoever asks; anything else that is open is a mistake.</summary>
    private static readonly string[] Open =
    [
        "/sign-in", "/error", "/healthz", "/readyz", "/schemas/{name}", "POST /api/v1/tokens",
        "/open/{departmentId:guid}", "/open/{departmentId:guid}/{year:int}/{file}", "/open/{departmentId:guid}/{year:int}/v{number:int}/{file}",
    ];

    private IEnumerable<RouteEndpoint> Endpoints => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void EveryEndpoint_NamesAPolicyOrIsOpenOnPurpose() => Assert.All(Endpoints, endpoint =>
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            Assert.Contains(Open, open => open == Path(endpoint) || open == $"{string.Concat(Methods(endpoint))} {Path(endpoint)}");
            return;
        }

        var policies = Policy(endpoint);
        Assert.True(policies.Length > 0, $"{Path(endpoint)} names no policy.");
        Assert.All(policies, policy => Assert.Contains(policy, Policies.All));
    });

    [Fact]
    public async Task EveryClosedPage_SignedOut_AsksToSignIn()
    {
        foreach (var endpoint in Readable())
        {
            using var answer = await server.Client.GetAsync(new Uri(Address(endpoint), UriKind.Relative));

            var isApi = Path(endpoint).StartsWith("/api/v1", StringComparison.Ordinal);
            Assert.True(answer.StatusCode == (isApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect), $"{Path(endpoint)} answers {answer.StatusCode} to a stranger.");
            Assert.True(isApi || answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal), $"{Path(endpoint)} leads to {answer.Headers.Location}.");
        }
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.AssetManager)]
    [InlineData(Role.DisclosureAuthor)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task EveryClosedPage_EachRole_IsAnsweredAsItsPolicySays(Role role)
    {
        var client = await server.SignInAsync(role);
        foreach (var endpoint in Readable())
        {
            var before = await RefusalsAsync(AuditName(endpoint), role);

            using var answer = await client.GetAsync(new Uri(Address(endpoint), UriKind.Relative));

            var mayEnter = Policy(endpoint).All(policy => Policies.RolesOf(policy).Contains(role));
            Assert.True(mayEnter == (answer.StatusCode != HttpStatusCode.Forbidden), $"{Path(endpoint)} answers {answer.StatusCode} to {role}.");
            Assert.True((int)answer.StatusCode < 500, $"{Path(endpoint)} fails with {answer.StatusCode} for {role}.");
            Assert.True(!mayEnter || !HasId(endpoint) || answer.StatusCode is HttpStatusCode.NotFound, $"{Path(endpoint)} answers {answer.StatusCode} for an id that nothing has.");
            Assert.True(before + (mayEnter ? 0 : 1) == await RefusalsAsync(AuditName(endpoint), role), $"{Path(endpoint)}: the refusal is not in the audit trail once.");
        }
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task EveryPage_ForPeopleOfNoDepartment_StandsWithoutFailing(Role role)
    {
        var client = await server.SignInAsync(role, departmentCode: null);
        foreach (var endpoint in Readable())
        {
            using var answer = await client.GetAsync(new Uri(Address(endpoint), UriKind.Relative));

            Assert.True((int)answer.StatusCode < 500, $"{Path(endpoint)} fails with {answer.StatusCode} for {role} of no department.");
        }
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Auditor)]
    public async Task EveryPageOfADepartment_WithAForeignDepartmentsId_IsNotFoundAndRecorded(Role role)
    {
        var client = await server.SignInAsync(role);
        var foreign = (await server.DepartmentIdAsync("428")).ToString();
        var walked = 0;
        foreach (var endpoint in Readable().Where(endpoint => HasId(endpoint) && Policy(endpoint).All(policy => Policies.RolesOf(policy).Contains(role))))
        {
            var address = Address(endpoint).Replace(NoId, foreign, StringComparison.Ordinal);

            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{address} answers {answer.StatusCode}.");
            Assert.True(
                await server.Register.ScalarAsync<bool>($"select exists (select from audit_records where action = 'access.notFound' and subject_label = 'GET {address}' and actor_name like '%（{NameOf(role)}）')"),
                $"{address} was tried and is not in the audit trail.");
            walked++;
        }

        Assert.True(walked > 0);
    }

    [Fact]
    public async Task EndpointWithoutAPolicy_IsClosedEvenToPeopleSignedIn()
    {
        var policies = server.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var fallback = (await policies.GetFallbackPolicyAsync())!;
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/x"), 0, null, null));
        using var scope = server.Services.CreateScope();

        var result = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(
            new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity("test")), context, fallback);

        Assert.False(result.Succeeded);
    }

    private IEnumerable<RouteEndpoint> Readable() => Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && (Methods(endpoint) is [] || Methods(endpoint).Contains("GET")))
        .DistinctBy(Path, StringComparer.Ordinal);

    private Task<long> RefusalsAsync(string label, Role role) => server.Register.ScalarAsync<long>(
        $"select count(*) from audit_records where action = 'access.refused' and subject_label = '{label}' and actor_name like '%（{NameOf(role)}）'");

    private static string NameOf(Role role) => SampleAccounts.All.Single(sample => sample.Role == role).UserName;

    private static string AuditName(RouteEndpoint endpoint) => $"GET {Address(endpoint)}";

    private static bool HasId(RouteEndpoint endpoint) => Address(endpoint).Contains(NoId, StringComparison.Ordinal);

    private static string[] Policy(Endpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>The route with a value in each place: an id that nothing has, the samples' year, a usable word.</summary>
    private static string Address(RouteEndpoint endpoint) => Place().Replace(Path(endpoint), place => place.Groups["rule"].Value switch
    {
        ":guid" => NoId,
        ":int" or ":long" => "2020",
        _ when place.Groups["name"].Value is "id" || place.Groups["name"].Value.EndsWith("Id", StringComparison.Ordinal) => NoId,
        _ when place.Groups["name"].Value.Contains("year", StringComparison.OrdinalIgnoreCase) => "2020",
        _ when place.Groups["name"].Value is "format" or "form" => "xlsx",
        _ => "x",
    });

    [GeneratedRegex(@"\{\**(?<name>\w+)(?<rule>(:\w+)?)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
