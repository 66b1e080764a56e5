namespace Procurement.Documents.Writers.Html;

/// <summary>The looks of the file: type as in the Word document, calm on screen, A4 on paper.</summary>
/// <remarks>Files of former generations (<see cref="DisclosureWriters.Latest"/>) must come out again byte for byte: what changes is added here for
/// the later ones, and nothing that a former one wrote is touched.</remarks>
internal static class HtmlStyle
{
    /// <param name="generation">See <see cref="DisclosureWriters.Latest"/>.</param>
    public static string Of(int generation) => generation < 2 ? First : First + InsideThePage;

    /// <summary>Half of a collapsed border lies outside its table, and the page cuts off what lies outside: room for it on both sides.</summary>
    private const string InsideThePage = """
        @media print {
          .disclosure-section .disclosure-scroll { padding: 0 1px; }
        }

        """;

    private const string First = """
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; } }
        @page wide { size: A4 landscape; margin: 28mm 20mm 26mm; }
        :root { color-scheme: light; --ink: #1a1a1a; --soft: #555; --rule: #8a8f98; --head: #f2f4f7; --sum: #f8f9fb; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 84rem; background: #fff; color: var(--ink);
               font: 1.125rem/1.8 "FangSong_GB2312", FangSong, STFangsong, "Noto Serif CJK SC", serif; }
        h1, h2, .table-title, .disclosure-table thead th { font-family: SimHei, "Heiti SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-weight: 500; }
        h1 { margin: 0 0 2rem; font-size: 1.5rem; text-align: center; text-wrap: balance; }
        h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; break-after: avoid; }
        p { margin: 0 0 .5rem; text-indent: 2em; text-align: justify; }
        .disclosure-scroll { margin-top: 1.25rem; overflow-x: auto; }
        .disclosure-section:not(.wide) .disclosure-scroll { max-width: 56rem; margin-inline: auto; }
        .disclosure-table { width: 100%; border-collapse: collapse; font: .875rem/1.45 SimSun, "Songti SC", "Noto Serif CJK SC", serif; font-variant-numeric: tabular-nums; }
        .disclosure-table caption { padding-bottom: .35rem; }
        .disclosure-table caption.inside { padding: .5rem .5rem .35rem; border: 1px solid var(--rule); border-bottom: 0; }
        .table-title { display: block; margin-bottom: .5rem; font-size: 1.125rem; text-align: center; }
        .table-line { display: flex; justify-content: space-between; gap: 2em; }
        .disclosure-table th, .disclosure-table td { padding: .35em .4em; border: 1px solid var(--rule); font-weight: inherit; vertical-align: middle; }
        .disclosure-table.dense { font-size: .8125rem; }
        .disclosure-table.dense th, .disclosure-table.dense td { padding: .3em .25em; }
        .disclosure-table thead { display: table-header-group; }
        .disclosure-table thead th { background: var(--head); text-align: center; text-wrap: balance; font-weight: 500; }
        .disclosure-table tr { break-inside: avoid; }
        .disclosure-table .txt { min-width: 6.5em; overflow-wrap: anywhere; }
        .disclosure-table .code, .disclosure-table .unit { min-width: 3em; }
        .disclosure-table .num { min-width: 3.9em; }
        .disclosure-table tbody .txt { text-align: left; }
        .disclosure-table tbody .code, .disclosure-table tbody .unit { text-align: center; white-space: nowrap; }
        .disclosure-table tbody .num { text-align: right; white-space: nowrap; }
        .disclosure-table .row-total > *, .disclosure-table .row-subtotal > * { background: var(--sum); font-weight: 700; }
        .disclosure-table .row-total > [data-column="project_name"] { text-align: center; }
        .disclosure-table .row-part > .txt { padding-left: 2.4em; }
        .disclosure-table .row-empty > td { height: 2.2em; }
        .disclosure-note { margin: .5rem 0 0; color: var(--soft); font-size: .875rem; text-indent: 0; }
        @media print {
          body { max-width: none; padding: 0; font-size: 16pt; line-height: 29pt; }
          h1 { margin-bottom: 16pt; font-size: 18pt; }
          h2 { margin: 0; padding-left: 2em; font-size: 16pt; line-height: 29pt; }
          p { margin: 0; orphans: 2; widows: 2; }
          .wide { page: wide; }
          .disclosure-section.wide .disclosure-table { font-size: 9pt; }
          .disclosure-section.wide .disclosure-table.dense { font-size: 7pt; }
          .disclosure-section .disclosure-scroll { max-width: none; margin-top: 8pt; overflow: visible; }
          .disclosure-table { font-size: 12pt; }
          .table-title { font-size: 14pt; }
          .table-line { font-size: 10.5pt; }
          .disclosure-table, .disclosure-table th, .disclosure-table td, .disclosure-table caption.inside { border-color: #000; }
          .disclosure-table thead th, .disclosure-table .row-total > *, .disclosure-table .row-subtotal > * { background: none; }
          .disclosure-note { color: #000; font-size: 10.5pt; line-height: 1.5; }
        }

        """;
}
