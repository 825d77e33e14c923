using System.Data.Common;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Sources;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>Fills one batch while its file is read: prepared statements, <see cref="RowsPerTransaction"/> figures a transaction.</summary>
/// <remarks>
/// The batch is in the state <see cref="BatchState.Reading"/>, which no total sees, until <see cref="Finish"/> stages it in
/// one small update. <see cref="Abandon"/> leaves nothing behind.
/// </remarks>
internal sealed class LedgerWriter : IDisposable
{
    /// <summary>Figures a transaction holds: one big one would hold the write lock for the whole import.</summary>
    public const int RowsPerTransaction = 20_000;

    private readonly DisplacementDb db;
    private readonly DbConnection connection;
    private readonly FileStream turn;
    private readonly KeyWriter keys;
    private readonly PlaceWriter places;
    private readonly FigureWriter figures;
    private readonly ProblemWriter problems;
    private readonly PreparedInsert openRound;
    private readonly Dictionary<int, int> seriesOfRound = [];
    private readonly Dictionary<int, RoundDay> days = [];
    private readonly HashSet<long> seriesPlaces = [];
    private DbTransaction? transaction;

    internal LedgerWriter(DisplacementDb db, BatchRow batch, FileStream turn)
    {
        this.db = db;
        this.turn = turn;
        Batch = batch;
        db.Database.OpenConnection();
        connection = db.Database.GetDbConnection();
        keys = new KeyWriter(connection, () => Transaction);
        places = new PlaceWriter(connection, batch.Id);
        figures = new FigureWriter(connection);
        problems = new ProblemWriter(connection, batch.Id);
        openRound = new PreparedInsert(
            connection,
            "Rounds",
            ["BatchId", "SeriesId", "CountryId", "Number", "AsOf", "Until", "Accuracy", "Published", "PublishedAssumed", "CoversAll", "CarrierId"],
            "RETURNING \"Id\"");
    }

    /// <summary>The batch being read.</summary>
    public BatchRow Batch { get; }

    /// <summary>Its identifier.</summary>
    public int BatchId => Batch.Id;

    /// <summary>Takes what is wrong with single rows.</summary>
    public IRowProblems Problems => problems;

    private DbTransaction Transaction => transaction ??= connection.BeginTransaction();

    /// <summary>Identifier of a source by its name, created where it is new.</summary>
    public int SourceId(string name, SourceKind kind = SourceKind.Real, Reliability reliability = Reliability.C) =>
        keys.SourceId(name, kind, reliability);

    /// <summary>Identifier of a series, created where it is new.</summary>
    public int SeriesId(SeriesKey key, bool producerAssumed, SourceKind kind = SourceKind.Real, Reliability reliability = Reliability.C) =>
        keys.SeriesId(key, producerAssumed, kind, reliability);

    /// <summary>Identifier of a partition key, created where it is new.</summary>
    public int PartId(PartKey key) => keys.PartId(key);

    /// <summary>Opens a round; its day is stated by <see cref="CloseRound"/> before <see cref="Finish"/>.</summary>
    public int OpenRound(int seriesId, int countryId, string number)
    {
        object?[] values = [BatchId, seriesId, countryId, number, DateOnly.MinValue, DateOnly.MinValue, 0, DateOnly.MinValue, true, false, Batch.CarrierId];
        for (var i = 0; i < values.Length; i++)
        {
            openRound[i] = values[i];
        }

        var id = openRound.RunForId(Transaction);
        seriesOfRound[id] = seriesId;
        return id;
    }

    /// <summary>States the day of a round.</summary>
    public void CloseRound(int roundId, RoundDay day) => days[roundId] = day;

    /// <summary>Adds a figure.</summary>
    public void Add(in FigureCell cell)
    {
        seriesPlaces.Add(((long)seriesOfRound[cell.RoundId] << 32) | (uint)cell.PlaceId);
        if (figures.Add(cell) == RowsPerTransaction)
        {
            Flush();
        }
    }

    /// <summary>Adds a share of another figure.</summary>
    public void AddShare(ShareRow share) => keys.AddShare(share);

    /// <summary>Adds a place that belongs to this batch.</summary>
    public int AddPlace(NewPlace place) => places.Add(place, Transaction);

    /// <summary>Adds a name or further code that belongs to this batch.</summary>
    public void AddName(int placeId, string name, string language, string kind) => places.AddName(placeId, name, language, kind, Transaction);

    /// <summary>States a parent as this batch has it.</summary>
    public void SetParent(int placeId, int parentId) => places.SetParent(placeId, parentId, Transaction);

    /// <summary>Keeps what the batch asks about places, how it found them, and what it says of sites.</summary>
    public void KeepPlaces(IReadOnlyList<PlaceQuestionRow> questions, IReadOnlyList<PlaceMatchRow> matches, IReadOnlyList<SiteRow> sites) =>
        PlaceTallyWriter.Write(connection, Transaction, questions, matches, sites);

    /// <summary>Adds an event.</summary>
    public void AddEvent(EventRow happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        happening.BatchId = BatchId;
        keys.AddEvent(happening);
    }

    /// <summary>Writes what waits, so that it can be asked for.</summary>
    public void Settle() => Flush();

    /// <summary>Stages the batch: what was read becomes visible to people, still to no total.</summary>
    /// <param name="findings">The findings to keep; all of them are counted in the batch.</param>
    public void Finish(IReadOnlyList<FindingRow> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Flush();
        new RoundCloser(connection, Transaction).Close(days);
        keys.AddSeriesPlaces(seriesPlaces, days.Values.Any(day => day.CoversAll) ? BatchId : null);
        Commit();
        new PlaceVouching(db, BatchId).Vouch(seriesPlaces.Select(pair => (int)(pair & uint.MaxValue)).ToHashSet(), places, () => Transaction);
        Commit();
        Batch.State = BatchState.Staged;
        Batch.FirstAsOf = days.Count == 0 ? null : days.Values.Min(day => day.AsOf);
        Batch.LastAsOf = days.Count == 0 ? null : days.Values.Max(day => day.Until);
        db.Findings.AddRange(findings);
        db.SaveChanges();
    }

    /// <summary>Deletes all that was read so far, and the batch.</summary>
    public void Abandon()
    {
        transaction?.Rollback();
        transaction?.Dispose();
        transaction = null;
        BatchSweeper.Delete(db, BatchId);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        keys.Dispose();
        places.Dispose();
        figures.Dispose();
        problems.Dispose();
        openRound.Dispose();
        turn.Dispose();
        db.Database.CloseConnection();
    }

    private void Flush()
    {
        figures.Flush(Transaction);
        problems.Flush(Transaction);
        Commit();
    }

    private void Commit()
    {
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
    }
}
