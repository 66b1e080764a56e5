namespace Procurement.Documents.Workbooks.Reading;

/// <summary>How much a file may still unpack to, all its parts together.</summary>
/// <remarks>What the zip directory claims is not believed: only bytes that really came out are counted.</remarks>
internal sealed class InflationBudget(PackageRules rules)
{
    private long left = rules.MostInflated;

    public PackageRules Rules => rules;

    public void Spend(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new WorkbookRefusedException("文件解压后过大；请删去多余内容，或分成几个文件。");
        }
    }
}

/// <summary>Counts what is read and refuses a single tag of monstrous length.</summary>
/// <remarks>An XML reader streams long texts but holds a whole tag in memory; no tag is longer than the way to the next
/// <c>&lt;</c>, since attributes cannot contain one.</remarks>
internal sealed class InflationGuard(Stream inner, InflationBudget budget) : Stream
{
    private const int LongestStretch = 16 * 1024 * 1024;

    private int stretch;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.Spend(count);
        var tag = buffer[..count].LastIndexOf((byte)'<');
        stretch = tag < 0 ? stretch + count : count - tag;
        if (stretch > LongestStretch)
        {
            throw new WorkbookRefusedException($"文件中有长得反常的内容，无法读取；{budget.Rules.Advice}。");
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
