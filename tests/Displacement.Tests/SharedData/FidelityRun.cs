using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Files;
using Displacement.Imports;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.SharedData;

/// <summary>One shared file, imported and committed into a ledger of its own, and what can be asked of it.</summary>
internal sealed class FidelityRun : IDisposable
{
    private readonly TestLedger ledger = new();

    public FidelityRun(FidelityFile file)
    {
        File = file;
        Batch = ledger.ImportShared(file.Path, file.Options);
        using var db = ledger.Open();
        Committed = !Batch.HasErrors;
        if (Committed)
        {
            new BatchMoves(db, ledger.Clock).Commit(Batch.BatchId);
        }
    }

    /// <summary>The file.</summary>
    public FidelityFile File { get; }

    /// <summary>What became of it.</summary>
    public StagedBatch Batch { get; }

    /// <summary>Whether it could be committed.</summary>
    public bool Committed { get; }

    /// <summary>The number that <c>displacement total</c> would print, or null.</summary>
    public decimal? Best(string place, string group, string on, Func<TotalRequest, TotalRequest>? more = null) => ledger.Ask(place, group, on, more).Winner?.Quantity.Best;

    /// <summary>The whole answer.</summary>
    public Estimate Ask(string place, string group, string on) => ledger.Ask(place, group, on);

    /// <summary>The displacements of a year.</summary>
    public decimal? Displacements(string place, int year, string? cause = null) => Best(place, "displaced", $"{year}-12-31", ask => ask with
    {
        On = null,
        Measure = MeasureKind.Displacements,
        During = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        Cause = cause,
    });

    /// <summary>The number of a sex and a band of ages.</summary>
    public decimal? Part(string place, string group, string on, Sex sex, string? age = null) =>
        Best(place, group, on, ask => ask with { Sex = sex, Age = age is null ? null : AgeBand.TryParse(age) });

    /// <summary>How often a code was found.</summary>
    public long Found(FindingCode code) => Batch.Found(code);

    /// <summary>Kept once read.</summary>
    private IReadOnlyList<StoredFact>? figures;

    /// <summary>The figures with their keys.</summary>
    public IReadOnlyList<StoredFact> Figures => figures ??= ledger.Facts(Batch);

    /// <summary>The lines of the file that gave a figure.</summary>
    public int Lines(Func<StoredFact, bool> which) => Figures.Where(which).Select(fact => fact.Figure.Line).Distinct().Count();

    /// <summary>The places known now.</summary>
    public Gazetteer Places()
    {
        using var db = ledger.Open();
        return new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
    }

    /// <summary>The number of all groups together, as far as they are known: what the rows of a table hold in all.</summary>
    public decimal? Groups(string place, string on, AgeBand? age = null) => PopulationGroup.Known
        .Where(group => Figures.Any(fact => fact.Series.Group == group.Code))
        .Sum(group => Best(place, group.Code, on, ask => ask with { Age = age }));

    /// <summary>The stored numbers of everybody as of a day: for tables whose places are no units of a country.</summary>
    public decimal SumOf(string on) => Figures.Where(fact => fact.IsEverybody && fact.Round.AsOf == TestLedger.Day(on)).People();

    /// <summary>The places whose cell holds no number.</summary>
    public IEnumerable<Place> WithoutANumber()
    {
        var places = Places();
        return [.. Figures.Where(fact => fact.People is null).Select(fact => places.ById(fact.Place.Id)!)];
    }

    /// <summary>The texts by which the places of a country were found or asked about.</summary>
    public IEnumerable<string> Written(string country)
    {
        using var db = ledger.Open();
        var written = db.PlaceMatches.Where(match => match.BatchId == Batch.BatchId).Select(match => match.Written).ToList();
        return [.. written.Where(text => text != country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Lines whose place, or a larger one within the country, has a letter beyond English in its name.</summary>
    public int LinesWithAccents()
    {
        var places = Places();
        var accented = places.All.Where(place => place.Level > AdminLevel.Country && places.Ancestors(place).Prepend(place).TakeWhile(one => one.Level > AdminLevel.Country).Any(one => one.Name.Any(letter => letter > '\u007f')))
            .Select(place => place.Id).ToHashSet();
        return Lines(fact => accented.Contains(fact.Place.Id));
    }

    /// <summary>How many rows were read for a country and the places in it.</summary>
    public long RowsOf(string country)
    {
        var places = Places();
        var within = ((PlaceMatch.Found)places.Resolve(country)).Place.Id;
        using var db = ledger.Open();
        return db.PlaceMatches.Where(match => match.BatchId == Batch.BatchId).AsEnumerable().Where(match => match.PlaceId is { } id && places.ById(id)?.CountryId == within).Sum(match => match.Rows);
    }

    /// <summary>The first cell of the first sheet.</summary>
    public string FirstCell()
    {
        using var book = TableFile.Open(() => System.IO.File.OpenRead(Kit.SharedData.Path(File.Path)));
        using var source = book.Open(0);
        var row = new SheetRow();
        return source.Read(row) ? row[0].ToString() : string.Empty;
    }

    /// <summary>The names of the workbook's sheets.</summary>
    public IEnumerable<string> Sheets()
    {
        using var book = TableFile.Open(() => System.IO.File.OpenRead(Kit.SharedData.Path(File.Path)));
        return [.. book.Sheets.Select(sheet => sheet.Name!)];
    }

    public void Dispose() => ledger.Dispose();
}
