using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>Every cell of the published tables against what the register prints for the same year.</summary>
internal sealed class RegisterCellsCheck : ICheck
{
    public string Code => "DS-REGISTER";

    public string Rule => "公开文件的各行各栏与登记内容生成的表一致。";

    public string Source => "本部门的登记内容";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject is not { Register: { } register, Printed: { } printed } ? [] :
        from section in printed.Sections
        let own = register.Sections.FirstOrDefault(other => other.Key == section.Key)
        where own is not null
        let isWhole = subject.HasAllRows(section.Key) && !UnreadParts.HasOtherTable(subject, section.Key)
        from finding in Compare(section, own, isWhole)
        select finding;

    /// <param name="isWhole">Otherwise a row that seems to be missing may be one that was not read.</param>
    private IEnumerable<Finding> Compare(DisclosureSection published, DisclosureSection own, bool isWhole)
    {
        var place = Places.Section(published.Key);
        if (published.Table is not { } table || own.Table is not { } expected)
        {
            return isWhole && published.Table is null && own.Table is { Rows.Count: > 0 } ? [this.Warning(place, "文件中没有表，登记内容有。", "请核对。")] : [];
        }

        var rows = new MatchedRows(table, expected);
        return
        [
            .. rows.Both.SelectMany(pair => Cells(new FindingSpot(published.Key, pair.Row), place, pair.Published, table, pair.Own, expected)),
            .. rows.OnlyPublished.Select(row => this.Error($"{place}/{MatchedRows.Name(row, table)}", "文件中有这一行，登记内容没有。", "请核对登记内容，或删去这一行。")),
            .. rows.OnlyOwn.Where(_ => isWhole).Select(row => this.Error($"{place}/{MatchedRows.Name(row, expected)}", "登记内容有这一行，文件中没有。", "请补上这一行，或核对登记内容。")),
        ];
    }

    /// <summary>Only columns that both have: another form is no mistake.</summary>
    private IEnumerable<Finding> Cells(FindingSpot spot, string place, PrintedRow row, PrintedTable table, PrintedRow own, PrintedTable expected)
    {
        var labels = table.Header.SelectMany(cell => cell.Leaves).ToList();
        var columns = expected.Columns;
        for (var index = 0; index < labels.Count && index < row.Cells.Count; index++)
        {
            var column = columns.Index().Where(each => each.Item == labels[index].Key).Select(each => each.Index).FirstOrDefault(-1);
            var isLabel = labels[index].Key is "label" || (index == 0 && row.Type is "total" or "subtotal");
            if (column >= 0 && column < own.Cells.Count && !isLabel
                && Judge($"{place}/{MatchedRows.Name(row, table)}/{TextFold.Fold(labels[index].Label)}", row.Cells[index], own.Cells[column]) is { } finding)
            {
                yield return finding with { Spot = spot with { Column = labels[index].Key } };
            }
        }
    }

    /// <summary>A blank, a mark and a zero say the same.</summary>
    private Finding? Judge(string place, PrintedCell published, PrintedCell own)
    {
        var (left, right) = (PrintedFigure.Of(published), PrintedFigure.Of(own));
        if ((!left.States && left.Value is null && !left.IsBlank) || (right.Value is null && !right.IsBlank))
        {
            return TextFold.Same(published.Text, own.Text) ? null : this.Warning(place, $"文件中为“{published.Text}”，登记内容为“{own.Text}”。", "请核对。") with { Left = published.Text, Right = own.Text };
        }

        return Tolerance.Judge(left.OrZero - right.OrZero, left.HalfUnit + right.HalfUnit) is { } severity
            ? this.Found(severity, place, $"文件中为{Said(left)}，登记内容为{Said(right)}。", "请核对登记内容与公开文件，改正有误的一处。", Gap.Of(left.OrZero, right.OrZero))
            : null;
    }

    private static string Said(PrintedFigure figure) => figure.Value is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "空白";
}
