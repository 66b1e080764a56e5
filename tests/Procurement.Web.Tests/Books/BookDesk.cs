using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Data.Books;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Books;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Books;

/// <summary>The asset desk of department 900 with its books, and entries of any kind posted straight to cards' ledgers.</summary>
internal sealed class BookDesk : IAsyncDisposable
{
    private int last;

    private BookDesk(AssetDesk desk)
    {
        Desk = desk;
        var review = new ClosingReview(new CheckHandler(desk.Register.Host, new DisclosureHandler(desk.Register.Host)));
        (Reader, Years) = (new BookReader(desk.Register.Host, review), new BookYearHandler(desk.Acts, review));
        (Reconciliations, Comparisons) = (new ReconciliationHandler(desk.Acts), new ReconciliationReader(desk.Register.Host));
    }

    public AssetDesk Desk { get; }

    public BookReader Reader { get; }

    public BookYearHandler Years { get; }

    public ReconciliationHandler Reconciliations { get; }

    public ReconciliationReader Comparisons { get; }

    public Guid OtherUnit { get; private set; }

    public static async Task<BookDesk> OpenAsync(TestDatabase databases)
    {
        var desk = new BookDesk(await AssetDesk.OpenAsync(databases));
        desk.OtherUnit = await desk.Desk.Register.ScalarAsync<Guid>("select id from budget_units order by code desc limit 1");
        return desk;
    }

    /// <summary>A card with its first entry.</summary>
    /// <param name="life">In months.</param>
    public Task<Guid> CardAsync(AssetKind kind, LocalDate day, string value, AssetWay? way, int? life = null, string quantity = "1", AssetEntryKind entry = AssetEntryKind.Acquisition) =>
        Desk.Acts.RunAsync(Desk.Manager, act => CardAsync(act, kind, day, value, way, life, quantity, entry), CancellationToken.None);

    /// <summary>The same inside an act that is open.</summary>
    public async Task<Guid> CardAsync(
        Act act, AssetKind kind, LocalDate day, string value, AssetWay? way, int? life = null, string quantity = "1", AssetEntryKind entry = AssetEntryKind.Acquisition)
    {
        var closed = await BooksLock.ShareAsync(act);
        var code = kind switch { AssetKind.Furniture => "A05010201", AssetKind.Vehicle => "A02030501", AssetKind.Building => "A01010100", AssetKind.CulturalRelic => "A03010000", _ => "A02010105" };
        var card = AssetCard.New(
            Desk.DepartmentId, act.NextId(), Desk.UnitId, $"T-{Interlocked.Increment(ref last):000}", kind.ChineseName(), CatalogueCode.Parse(code, CatalogueEdition.Of2022), kind, "台", day, way);
        var ledger = LedgerCards.Add(act, card);
        ledger.Post(new EntryDraft(entry, Quantity.Parse(quantity), Money.Parse(value), LifeMonths: life), new Posting(null, day, way, "测试", act.Now, act.NextId, closed));
        LedgerCards.Keep(act, [ledger]);
        return card.Id;
    }

    /// <summary>Entries of one day on cards that are there.</summary>
    public Task<int> PostAsync(LocalDate day, AssetWay? way, params (Guid Card, EntryDraft Draft)[] drafts) => Desk.Acts.RunAsync(Desk.Manager, async act =>
    {
        var closed = await BooksLock.ShareAsync(act);
        var ledgers = await LedgerCards.TakeAsync(act, drafts.Select(draft => draft.Card));
        foreach (var (card, draft) in drafts)
        {
            ledgers[card].Post(draft, new Posting(null, day, way, "测试", act.Now, act.NextId, closed));
        }

        LedgerCards.Keep(act, ledgers.Values);
        return drafts.Length;
    }, CancellationToken.None);

    public static EntryDraft Draft(AssetEntryKind entry, string quantity, string value, string depreciation = "0") =>
        new(entry, Quantity.Parse(quantity), Money.Parse(value), Money.Parse(depreciation));

    public async Task<RollForward> TableAsync(int year, RollBy by, bool withDepreciation = true)
    {
        var view = await Reader.YearAsync(Desk.Manager, FiscalYear.Of(year), by, withDepreciation, CancellationToken.None);
        Assert.Empty(view.Mismatches);
        return view.Table;
    }

    public Task<BookYearAnswer> CloseAsync(int year, int version = 0, bool confirmed = true, Actor? by = null) =>
        Years.CloseAsync(by ?? Desk.Manager, new CloseBooks(FiscalYear.Of(year), version, confirmed), CancellationToken.None);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
