using Procurement.Documents.Publishing;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Publishing;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;
using static Procurement.Web.Tests.Publishing.PublishingDesk;

namespace Procurement.Web.Tests.Publishing;

/// <summary>提交, 退回, 撤回, 发布 and 更正 on a real database.</summary>
public sealed class VersionHandlerTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Release_ThenTheRegisterChanges_TheSameBytesComeOutForever()
    {
        await using var desk = await OpenAsync(databases);
        await desk.Assets.CardAsync("服务器", "250000.00", new(2023, 5, 1));
        var released = await desk.ReleaseAsync();
        var before = await FilesAsync(desk, released.Id);

        await desk.AdjustAsync(PurchasingDesk.Computers, "8", "5000", "40000", "压减");
        await desk.Assets.CardAsync("轿车", "180000.00", new(2023, 6, 1), AssetKind.Vehicle, code: "A02030501");

        var content = await desk.Versions.ContentAsync(desk.Author, released.Id, default);
        Assert.Equal(released.Sha256, ReleasedFiles.HashOf(content));
        var made = ReleasedFiles.Again(ReleasedDisclosureReader.Parse(content));
        Assert.Equal(["docx", "xlsx", "html", "txt", "json"], made.Select(file => file.File.Format));
        Assert.All(made, file => Assert.Equal(before[file.File.Format], file.Content));
        Assert.Equal(before, await FilesAsync(desk, released.Id));
        Assert.True((await desk.Versions.ProveAsync(desk.Author, released.Id, default)).IsWhole);
    }

    [Fact]
    public async Task Verify_AByteChangedInTheDatabase_IsTold()
    {
        await using var desk = await OpenAsync(databases);
        var released = await desk.ReleaseAsync();

        await desk.ExecuteAsync("update disclosure_files set content = set_byte(content, 100, (get_byte(content, 100) + 1) % 256) where format = 'docx'");
        var proof = await desk.Versions.ProveAsync(desk.Author, released.Id, default);
        Assert.Equal((true, false), (proof.IsContentIntact, proof.IsWhole));
        Assert.Equal("docx", Assert.Single(proof.Files, file => !file.IsIntact).Format);
        Assert.All(proof.Files, file => Assert.True(file.IsReproduced));

        await desk.ExecuteAsync("update disclosure_versions set content = replace(content, '台式计算机', '台式计算器')");
        proof = await desk.Versions.ProveAsync(desk.Author, released.Id, default);
        Assert.False(proof.IsContentIntact);
        Assert.NotEqual(proof.Sha256, proof.ContentSha256);
        Assert.All(proof.Files, file => Assert.False(file.IsReproduced));
    }

    [Fact]
    public async Task Release_OfWhatWasChangedInTheDatabase_IsRefused()
    {
        await using var desk = await OpenAsync(databases);
        var submitted = await desk.SubmitAsync();
        await desk.ExecuteAsync("update disclosure_versions set content = replace(content, '办公桌', '办公椅')");

        var refusal = await desk.RefusedAsync(() => desk.Handler.ReleaseAsync(desk.Approver, new DecideVersion(submitted.Id, submitted.RowVersion, null), default));

        Assert.IsType<VersionDamaged>(refusal);
    }

    [Fact]
    public async Task Submit_RefusesWithoutLayout_WithUnconfirmedWarnings_WithErrors_AndFromSomeUnits()
    {
        await using var bare = await OpenAsync(databases, layout: null);
        Assert.IsType<VersionWithoutLayout>(await bare.RefusedAsync(() => bare.SubmitAsync()));

        await using var desk = await OpenAsync(databases);
        var warned = Assert.IsType<DisclosureWarningsNotConfirmed>(
            await desk.RefusedAsync(() => desk.Handler.SubmitAsync(desk.Author, new SubmitVersion(Year, false, null), default)));
        Assert.True(warned.Warnings > 0);   // the books of 2023 are open
        Assert.IsType<PublishingNeedsWholeDepartment>(await desk.RefusedAsync(
            () => desk.Handler.SubmitAsync(desk.Author with { Units = [desk.Assets.UnitId] }, new SubmitVersion(Year, true, null), default)));
        Assert.IsType<PublishingNeedsAPerson>(await desk.RefusedAsync(
            () => desk.Handler.SubmitAsync(desk.Author with { AccountId = null }, new SubmitVersion(Year, true, null), default)));

        await desk.ExecuteAsync("update procurement_lines set general_public_budget = general_public_budget - 1 where item_name = '办公桌'");
        var wrong = Assert.IsType<DisclosureHasErrors>(await desk.RefusedAsync(() => desk.SubmitAsync()));
        Assert.Contains("办公桌", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from disclosure_versions"));
    }

    [Fact]
    public async Task Correction_NeedsAReasonAndAChange_AndIsAnotherVersion()
    {
        await using var desk = await OpenAsync(databases);
        var first = await desk.ReleaseAsync();

        Assert.IsType<CorrectionReasonMissing>(await desk.RefusedAsync(() => desk.SubmitAsync("  ")));
        Assert.IsType<VersionSaysTheSame>(await desk.RefusedAsync(() => desk.SubmitAsync("更正")));
        await desk.AdjustAsync(PurchasingDesk.Desks, "20", "1000", "20000", "少买");
        var second = await desk.ReleaseAsync("办公桌数量有误");

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal("1 released null; 2 released 办公桌数量有误", await desk.Register.ScalarAsync<string>(
            "select string_agg(concat_ws(' ', number, status, coalesce(reason, 'null')), '; ' order by number) from disclosure_versions"));
        Assert.Equal("办公桌数量有误", ReleasedDisclosureReader.Parse(await desk.Versions.ContentAsync(desk.Author, second.Id, default)).Reason);
    }

    [Fact]
    public async Task Decisions_ByTheRightPersonOnly_AndOnlyOnce()
    {
        await using var desk = await OpenAsync(databases);
        var first = await desk.SubmitAsync();
        DecideVersion Seen(VersionState state, string? note = null) => new(state.Id, state.RowVersion, note);

        Assert.IsType<VersionWaits>(await desk.RefusedAsync(() => desk.SubmitAsync()));
        Assert.IsType<AuthorDecides>(await desk.RefusedAsync(() => desk.Handler.ReleaseAsync(desk.Author, Seen(first), default)));
        Assert.IsType<AuthorDecides>(await desk.RefusedAsync(() => desk.Handler.ReturnAsync(desk.Author, Seen(first, "改"), default)));
        Assert.IsType<ReturnNoteMissing>(await desk.RefusedAsync(() => desk.Handler.ReturnAsync(desk.Approver, Seen(first), default)));
        Assert.IsType<NothingFound>(await desk.RefusedAsync(
            () => desk.Handler.ReleaseAsync(desk.Approver with { DepartmentId = desk.Assets.NewId() }, Seen(first), default)));
        await desk.Handler.ReturnAsync(desk.Approver, Seen(first, "表注不对"), default);
        var second = await desk.SubmitAsync();
        await desk.Handler.WithdrawAsync(desk.Author, Seen(second), default);
        var third = await desk.SubmitAsync();
        var released = await desk.Handler.ReleaseAsync(desk.Approver, Seen(third), default);

        Assert.IsType<VersionNotWaiting>(await desk.RefusedAsync(() => desk.Handler.ReleaseAsync(desk.Approver, Seen(third), default)));
        Assert.IsType<VersionNotWaiting>(await desk.RefusedAsync(() => desk.Handler.ReturnAsync(desk.Approver, Seen(released, "再改"), default)));
        Assert.IsType<VersionNotWaiting>(await desk.RefusedAsync(() => desk.Handler.WithdrawAsync(desk.Author, Seen(released), default)));
        Assert.Equal("returned,withdrawn,released", await desk.Register.ScalarAsync<string>("select string_agg(status, ',' order by number) from disclosure_versions"));
        Assert.Equal(
            "disclosure.submit,disclosure.return:表注不对,disclosure.submit,disclosure.withdraw,disclosure.submit,disclosure.release",
            await desk.Register.ScalarAsync<string>(
                "select string_agg(action || coalesce(':' || reason, ''), ',' order by sequence) from audit_records where subject_kind = 'disclosureVersion'"));
    }

    [Fact]
    public async Task SubmitAndRelease_ManyAtOnce_OneOfThemWins()
    {
        await using var desk = await OpenAsync(databases);
        var submissions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(() => desk.SubmitAsync())));

        var state = Assert.Single(submissions, outcome => outcome.State is not null).State!;
        Assert.All(submissions.Where(outcome => outcome.Refusal is not null), outcome => Assert.IsType<VersionWaits>(outcome.Refusal));

        var releases = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => TryAsync(() => desk.Handler.ReleaseAsync(desk.Approver, new DecideVersion(state.Id, state.RowVersion, null), default))));

        Assert.Single(releases, outcome => outcome.State is not null);
        Assert.All(releases.Where(outcome => outcome.Refusal is not null), outcome => Assert.IsType<VersionNotWaiting>(outcome.Refusal));
        Assert.Equal(5L, await desk.Register.ScalarAsync<long>("select count(*) from disclosure_files"));
    }

    [Fact]
    public async Task Find_WhileItWaits_TellsWhatMovedSince()
    {
        await using var desk = await OpenAsync(databases);
        var submitted = await desk.SubmitAsync();
        Assert.True((await desk.Versions.FindAsync(desk.Approver, submitted.Id, default)).SinceFrozen!.IsSame);

        await desk.AdjustAsync(PurchasingDesk.Computers, "9", "5000", "45000", "少买一台");

        var moved = (await desk.Versions.FindAsync(desk.Approver, submitted.Id, default)).SinceFrozen!;
        Assert.Contains(moved.Sections[0].Rows, row => row.Type == "line" && row.Cells.Any(cell => cell is { Column: "quantity", Before: "10", After: "9" }));
    }

    private static async Task<(VersionState? State, RuleViolation? Refusal)> TryAsync(Func<Task<VersionState>> act)
    {
        try
        {
            return (await act(), null);
        }
        catch (RuleViolationException refused)
        {
            return (null, refused.Violation);
        }
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync(PublishingDesk desk, Guid id)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var format in new[] { "docx", "xlsx", "html", "txt", "json" })
        {
            files[format] = (await desk.Versions.FileAsync(desk.Author, id, format, default)).Content;
        }

        return files;
    }
}
