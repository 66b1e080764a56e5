namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>What pdftotext says, as it says it; never whole in memory, and no more of it than is allowed.</summary>
/// <param name="most">In characters.</param>
internal sealed class PdfOutputReader(TextReader output, int most) : TextReader
{
    private int taken;

    /// <summary>Whether it has said all.</summary>
    public bool IsAtEnd { get; private set; }

    /// <exception cref="DocumentRefusedException">There is more than allowed.</exception>
    public override int Read(char[] buffer, int index, int count) => Taken(output.Read(buffer, index, count));

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Read()
    {
        var sign = output.Read();
        Taken(sign < 0 ? 0 : 1);
        return sign;
    }

    public override int Peek() => output.Peek();

    private int Taken(int count)
    {
        IsAtEnd |= count == 0;
        taken += count;
        return taken < most ? count : throw new DocumentRefusedException("的文字过多（超过约 40 万个词），不像是公开文件；请只保留要核对的页后重新上传。");
    }
}
