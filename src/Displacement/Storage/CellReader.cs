using System.Data.Common;
using System.Globalization;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Displacement.Storage;

/// <summary>Reads the cells of rounds, with parts, columns and the bases of shares.</summary>
internal sealed class CellReader(DisplacementDb db, Question question, Dictionary<int, DateTimeOffset> batches, RoundList rounds)
{
    /// <summary>Above this many places the whole round is read: it lies together anyway.</summary>
    private const int FewPlaces = 64;

    private const decimal Thousand = 1000m;

    private readonly Dictionary<int, PartKey> parts = [];
    private readonly Dictionary<int, string[]> headers = [];
    private readonly bool hasShares = db.Shares.Any();

    /// <summary>What a round says of each of some places that it has a row for.</summary>
    public IEnumerable<PlaceRound> Of(RoundInfo round, HashSet<int> places)
    {
        var shares = hasShares ? db.Shares.AsNoTracking().Where(share => share.RoundId == round.Id).ToList() : [];
        var place = -1;
        List<LedgerCell> cells = [];
        foreach (var row in Rows(round.Id, places))
        {
            if (row.PlaceId != place && cells.Count > 0)
            {
                yield return new PlaceRound(round, place, cells);
                cells = new List<LedgerCell>(cells.Count);
            }

            place = row.PlaceId;
            if (places.Contains(place))
            {
                cells.Add(Cell(round, row, shares.Count == 0 ? null : shares.Find(share => share.PlaceId == row.PlaceId && share.PartId == row.PartId && share.Line == row.Line)));
            }
        }

        if (cells.Count > 0)
        {
            yield return new PlaceRound(round, place, cells);
        }
    }

    /// <summary>The figures of a round in the order in which they lie. One object serves for all: what is read of it is taken before the next.</summary>
    /// <remarks>Read by hand: a table of a country is tens of thousands of figures, of which nearly all are one plain number.</remarks>
    private IEnumerable<FigureRow> Rows(int roundId, HashSet<int> places)
    {
        var few = places.Count <= FewPlaces ? $"""AND "PlaceId" IN ({string.Join(',', places.Select(place => place.ToString(CultureInfo.InvariantCulture)))})""" : string.Empty;
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"""
            SELECT "PlaceId", "PartId", "Line", "Column", "State", "Best",
                   CASE WHEN "Low" IS NULL AND "High" IS NULL AND "Qualifier" = 0 AND "Words" IS NULL AND "RowDay" IS NULL AND "ElsewherePlaceId" IS NULL THEN 1 ELSE 0 END,
                   "Low", "High", "Qualifier", "Words", "RowDay", "ElsewherePlaceId"
            FROM "Figures" WHERE "RoundId" = @round {few} ORDER BY "PlaceId", "PartId", "Line", "Column"
            """;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@round", roundId);
        command.Parameters.Add(parameter);
        db.Database.OpenConnection();
        try
        {
            using var reader = command.ExecuteReader();
            FigureRow row = new() { RoundId = roundId };
            while (reader.Read())
            {
                Take(reader, row);
                yield return row;
            }
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }
    private static void Take(DbDataReader reader, FigureRow row)
    {
        (row.PlaceId, row.PartId, row.Line, row.Column) = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
        (row.State, row.Best) = ((CellState)reader.GetInt32(4), reader.IsDBNull(5) ? null : reader.GetInt64(5));
        (row.Low, row.High, row.Qualifier, row.Words, row.RowDay, row.ElsewherePlaceId) = reader.GetInt32(6) == 1
            ? default
            : (Number(reader, 7), Number(reader, 8), (Qualifier)reader.GetInt32(9), reader.IsDBNull(10) ? null : reader.GetString(10), reader.IsDBNull(11) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(11), (int?)Number(reader, 12));
    }

    private static long? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static FigureValue Value(FigureRow row)
    {
        if (row.Best is not { } best)
        {
            return new FigureValue(row.State, null, row.ElsewherePlaceId);
        }

        var exact = row.Low is null;
        var quantity = new Quantity(
            (row.Low ?? best) / Thousand,
            best / Thousand,
            exact ? best / Thousand : row.High / Thousand,
            row.Qualifier,
            row.Words,
            row.Qualifier == Qualifier.UpTo);
        return new FigureValue(row.State, quantity, row.ElsewherePlaceId);
    }

    private LedgerCell Cell(RoundInfo round, FigureRow row, ShareRow? share)
    {
        var value = Value(row);
        if (share is null)
        {
            return new LedgerCell(Part(row.PartId), value, row.Line, Header(round.BatchId, row.Column), row.RowDay);
        }

        var shareBase = Base(share);
        var derived = shareBase.Quantity?.TimesShare(shareBase.Share);
        value = derived is null
            ? new FigureValue(CellState.Unknown, null)
            : new FigureValue(CellState.Number, new Quantity(derived.Low, derived.Best, derived.High, Qualifier.Share, row.Words, derived.IsCeiling));
        return new LedgerCell(Part(row.PartId), value, row.Line, Header(round.BatchId, row.Column), row.RowDay, shareBase);
    }

    /// <summary>The base of a share as believed now: correct it, and the derived number follows.</summary>
    private ShareBase Base(ShareRow share)
    {
        var words = new Share(share.Low / Thousand, share.Best / Thousand, share.High / Thousand);
        var candidates = from round in db.Rounds.AsNoTracking()
                         join figure in db.Figures.AsNoTracking() on round.Id equals figure.RoundId
                         where round.SeriesId == share.BaseSeriesId && round.AsOf == share.BaseAsOf
                            && figure.PlaceId == share.BasePlaceId && figure.PartId == share.BasePartId
                         select new { Round = round, Figure = figure };
        var newest = candidates.AsEnumerable()
            .Where(candidate => batches.ContainsKey(candidate.Round.BatchId) && !(candidate.Round.Published > question.PublishedBy))
            .GroupBy(candidate => candidate.Round.Id)
            .OrderByDescending(edition => edition.First().Round.Published)
            .ThenByDescending(edition => batches[edition.First().Round.BatchId])
            .FirstOrDefault()?
            .OrderBy(candidate => candidate.Figure.Line)
            .ToList();
        if (newest is null)
        {
            return new ShareBase(words, null, null, share.BasePlaceId, 0, null);
        }

        // A key that stands twice is parts of one figure, here as in a total.
        var numbers = newest.Select(candidate => Value(candidate.Figure).Quantity).OfType<Quantity>().ToList();
        var (told, first) = (newest[0].Round, newest[0].Figure);
        return new ShareBase(words, numbers.Count == 0 ? null : Quantity.Sum(numbers), rounds.Info(told), share.BasePlaceId, first.Line, Header(told.BatchId, first.Column));
    }

    private PartKey Part(int id)
    {
        if (!parts.TryGetValue(id, out var key))
        {
            parts[id] = key = db.Parts.AsNoTracking().Single(part => part.Id == id).ToKey();
        }

        return key;
    }

    private string Header(int batchId, int column)
    {
        if (!headers.TryGetValue(batchId, out var names))
        {
            headers[batchId] = names = db.Batches.AsNoTracking().Where(batch => batch.Id == batchId).Select(batch => batch.Headers).Single().Split('\n');
        }

        return column < names.Length && names[column].Length > 0 ? names[column] : (column + 1).ToString(CultureInfo.InvariantCulture);
    }
}
