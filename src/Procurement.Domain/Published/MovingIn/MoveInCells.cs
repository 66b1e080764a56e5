using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>Reads the cells of one row; what is wrong is told at its cell, and reading goes on.</summary>
internal sealed class MoveInCells(MoveInTable table, MoveInRow row, MoveInTerms terms, List<MoveInProblem> problems)
{
    private const int LongestCode = 20;
    private const string Blank = "文件中没有，请填写。";

    public MoveInRow Row => row;

    public void Problem(string column, string message) => problems.Add(new MoveInProblem(table, row.Number, column, message));

    public string Unit()
    {
        var code = row[MoveInColumns.Unit];
        if (terms.Units.All(unit => unit.Code != code))
        {
            Problem(MoveInColumns.Unit, code.Length == 0 ? "文件没有写明单位，请选择。" : $"本部门没有编码为“{Shown(code)}”的单位，请重新选择。");
        }

        return code;
    }

    /// <param name="longest">In characters.</param>
    public string Text(string column, int longest)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            Problem(column, Blank);
        }

        return Limited(column, text, longest);
    }

    /// <summary>Null for a blank cell.</summary>
    public string? OptionalText(string column, int longest) => row[column] is { Length: > 0 } text ? Limited(column, text, longest) : null;

    public Money Money(string column) => OptionalMoney(column, mayBeBlank: false) ?? Common.Money.Zero;

    public Money? OptionalMoney(string column, bool mayBeBlank = true)
    {
        if (IsBlank(column, mayBeBlank))
        {
            return null;
        }

        if (Common.Money.TryParse(Number(column), out var amount) && amount >= Common.Money.Zero)
        {
            return amount;
        }

        Problem(column, $"“{Shown(row[column])}”不是金额：单位元，不小于零，最多两位小数，如 4650.00。");
        return null;
    }

    public UnitPrice UnitPrice(string column)
    {
        if (!IsBlank(column, mayBeBlank: false) && (!Common.UnitPrice.TryParse(Number(column), out var price) || price.Yuan < 0m))
        {
            Problem(column, $"“{Shown(row[column])}”不是单价：单位元，不小于零，最多六位小数，如 2.985。");
        }

        return Common.UnitPrice.TryParse(Number(column), out var read) ? read : default;
    }

    public Quantity Quantity(string column) => OptionalQuantity(column, mayBeBlank: false) ?? Common.Quantity.Zero;

    public Quantity? OptionalQuantity(string column, bool mayBeBlank = true)
    {
        if (IsBlank(column, mayBeBlank))
        {
            return null;
        }

        if (Common.Quantity.TryParse(Number(column), out var quantity) && quantity > Common.Quantity.Zero)
        {
            return quantity;
        }

        Problem(column, $"“{Shown(row[column])}”不是数量：大于零，最多四位小数，如 9.5。");
        return null;
    }

    /// <summary>Null where edition or code are wrong, which is told.</summary>
    public CatalogueCode? Code()
    {
        if (!int.TryParse(row[MoveInColumns.Catalogue], out var edition) || !Enum.IsDefined((CatalogueEdition)edition))
        {
            Problem(MoveInColumns.Catalogue, "文件没有写明品目目录的版本，请选择。");
            _ = Text(MoveInColumns.Code, LongestCode);
            return null;
        }

        var text = row[MoveInColumns.Code];
        if (CatalogueCode.TryParse(text, (CatalogueEdition)edition, out var code))
        {
            return code;
        }

        Problem(MoveInColumns.Code, text.Length == 0 ? Blank : $"“{Shown(text)}”不是 {edition} 年版目录的编码，请核对编码和版本。");
        return null;
    }

    /// <summary>Folded as people type: full-width digits, thousands separators.</summary>
    private string Number(string column) => TextFold.Fold(row[column]).Replace(",", "", StringComparison.Ordinal);

    private bool IsBlank(string column, bool mayBeBlank)
    {
        var isBlank = row[column].Length == 0;
        if (isBlank && !mayBeBlank)
        {
            Problem(column, Blank);
        }

        return isBlank;
    }

    private string Limited(string column, string text, int longest)
    {
        if (text.Length > longest)
        {
            Problem(column, $"最多 {longest} 个字，请缩短。");
        }
        else if (text.Any(char.IsControl))
        {
            Problem(column, "含有换行、制表等不能保存的字符，请删去。");
        }

        return text;
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "……" : text;
}
