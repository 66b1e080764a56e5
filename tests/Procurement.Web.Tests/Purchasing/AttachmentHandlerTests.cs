using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Bogus;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Purchasing;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Purchasing;

public sealed class AttachmentHandlerTests(TestDatabase databases)
{
    /// <summary>700 KB are three pieces of at most 256 KB.</summary>
    [Fact]
    public async Task UploadAsync_LargeFile_IsKeptInPiecesAndComesBackWhole()
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));
        var content = Pdf(700 * 1024);

        var answer = await handler.UploadAsync(desk.Clerk, AttachmentOwner.Purchase, purchase.Id, "../../合同 终稿.pdf", new MemoryStream(content), CancellationToken.None);

        Assert.Equal(("合同 终稿.pdf", "application/pdf", content.Length), (answer.FileName, answer.ContentType, answer.Size));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), answer.Sha256);
        Assert.Equal("262144 262144 192512", await desk.Register.ScalarAsync<string>("select string_agg(length(content)::text, ' ' order by ordinal) from attachment_chunks"));
        using var back = new MemoryStream();
        await handler.CopyToAsync(await handler.FindAsync(desk.Clerk, answer.Id, CancellationToken.None), back, CancellationToken.None);
        Assert.Equal(content, back.ToArray());
        Assert.Equal(answer.Sha256, await desk.Register.ScalarAsync<string>("select after::json ->> 'sha256' from audit_records where action = 'attachment.add'"));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", "合同.pdf")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "图.png")]
    [InlineData("%PDF-1.7", "合同.html")]
    [InlineData("", "空.pdf")]
    public async Task UploadAsync_FileThatLies_IsRefusedAndNothingKept(string content, string name)
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));

        var refusal = await RefusedAsync(() => handler.UploadAsync(
            desk.Clerk, AttachmentOwner.Purchase, purchase.Id, name, new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None));

        Assert.Equal("AT-FILE", refusal.Code);
        Assert.Equal(0, await desk.CountAsync("attachments"));
    }

    /// <summary>200 MB of zeros in a package of some 200 KB: it is refused or kept as it is, never unpacked.</summary>
    [Fact]
    public async Task UploadAsync_ZipBomb_IsHarmless()
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));
        using var bomb = new MemoryStream();
        await using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("[Content_Types].xml").OpenAsync();
            var zeros = new byte[1 << 20];
            for (var written = 0; written < 200; written++)
            {
                await entry.WriteAsync(zeros);
            }
        }

        bomb.Position = 0;
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal("AT-FILE", (await RefusedAsync(() =>
            handler.UploadAsync(desk.Clerk, AttachmentOwner.Purchase, purchase.Id, "合同.docx", bomb, CancellationToken.None))).Code);

        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000, "The bomb was unpacked.");
    }

    [Fact]
    public async Task UploadAsync_EndlessStream_StopsAtTheLimit()
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));
        await using var endless = new EndlessStream();

        var refusal = await RefusedAsync(() => handler.UploadAsync(desk.Clerk, AttachmentOwner.Purchase, purchase.Id, "合同.pdf", endless, CancellationToken.None));

        Assert.Contains("超过 20 MB", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 20L << 20, 21L << 20);
    }

    [Fact]
    public async Task RemoveAsync_WithReason_HidesAndKeeps()
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));
        var answer = await handler.UploadAsync(desk.Clerk, AttachmentOwner.Purchase, purchase.Id, "合同.pdf", new MemoryStream(Pdf(100)), CancellationToken.None);

        Assert.Equal("PU-REASON", (await RefusedAsync(() => handler.RemoveAsync(desk.Clerk, answer.Id, "", CancellationToken.None))).Code);
        await handler.RemoveAsync(desk.Clerk, answer.Id, "传错文件", CancellationToken.None);

        Assert.IsType<NothingFound>(await RefusedAsync(() => handler.FindAsync(desk.Clerk, answer.Id, CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() => handler.RemoveAsync(desk.Clerk, answer.Id, "再来", CancellationToken.None)));
        Assert.Equal(1, await desk.CountAsync("attachment_chunks"));
        Assert.Equal("传错文件", await desk.Register.ScalarAsync<string>("select reason from audit_records where action = 'attachment.remove'"));
    }

    [Fact]
    public async Task OfAUnitNotOnesOwn_NothingIsFound()
    {
        await using var desk = await OpenAsync(databases);
        var (handler, purchase) = (Handler(desk), await desk.BuyAsync((Computers, "1", "5000")));
        var answer = await handler.UploadAsync(desk.Clerk, AttachmentOwner.Purchase, purchase.Id, "合同.pdf", new MemoryStream(Pdf(100)), CancellationToken.None);
        var narrow = desk.Clerk with { Units = [Guid.Empty] };

        Assert.IsType<NothingFound>(await RefusedAsync(() => handler.FindAsync(narrow, answer.Id, CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() => handler.RemoveAsync(narrow, answer.Id, "看不见", CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() =>
            handler.UploadAsync(narrow, AttachmentOwner.Purchase, purchase.Id, "合同.pdf", new MemoryStream(Pdf(100)), CancellationToken.None)));
    }

    internal static byte[] Pdf(int size) => [.. "%PDF-1.7\n"u8, .. new Randomizer(7).Bytes(size - 9)];

    private static AttachmentHandler Handler(PurchasingDesk desk) => new(desk.Register.Host, desk.Acts);

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
