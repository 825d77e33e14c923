using System.Data.Common;
using System.Globalization;
using Displacement.Figures;
using Displacement.Sources;
using Displacement.Storage.Rows;

namespace Displacement.Storage;

/// <summary>Gives sources, series and parts their identifiers: looked up once, created where they are new.</summary>
internal sealed class KeyWriter(DbConnection connection, Func<DbTransaction> transaction) : IDisposable
{
    private readonly Dictionary<string, int> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<SeriesKey, int> series = [];
    private readonly Dictionary<PartKey, int> parts = [];

    private readonly PreparedInsert addSource = new(connection, "Sources", ["Name", "Kind", "Reliability"], "RETURNING \"Id\"");
    private readonly PreparedInsert addSeries = new(
        connection,
        "Series",
        ["ProducerId", "ProducerAssumed", "Operation", "Assessment", "Scope", "Group", "Measure", "Unit", "Nature", "Status", "Sector"],
        "RETURNING \"Id\"");

    private readonly PreparedInsert addPart = new(
        connection,
        "Parts",
        ["Sex", "AgeFrom", "AgeTo", "AgeLabel", "HasAge", "Reason", "OriginPlaceId", "Origin", "Category"],
        "RETURNING \"Id\"");

    private readonly PreparedInsert addSeriesPlace = new(connection, "SeriesPlaces", ["SeriesId", "PlaceId"], "ON CONFLICT DO NOTHING");
    private readonly PreparedInsert addSpokenPlace = new(connection, "SpokenPlaces", ["SeriesId", "BatchId", "PlaceId"]);
    private readonly PreparedInsert addShare = new(
        connection,
        "Shares",
        ["RoundId", "PlaceId", "PartId", "Line", "BaseSeriesId", "BasePlaceId", "BasePartId", "BaseAsOf", "Low", "Best", "High"]);

    private readonly PreparedInsert addEvent = new(
        connection,
        "Events",
        ["BatchId", "Day", "Until", "PlaceId", "Kind", "Title", "Source", "Published", "Reference"]);

    public int SourceId(string name, SourceKind kind, Reliability reliability)
    {
        if (!sources.TryGetValue(name, out var id))
        {
            id = Existing("Sources", ["Name"], [name]) is { } known ? Rated(known, kind, reliability) : Insert(addSource, [name, (int)kind, (int)reliability]);
            sources[name] = id;
        }

        return id;
    }

    public int SeriesId(SeriesKey key, bool producerAssumed, SourceKind kind, Reliability reliability)
    {
        if (!series.TryGetValue(key, out var id))
        {
            var producer = SourceId(key.Producer, kind, reliability);
            object?[] fixedParts =
            [
                producer, key.Operation, key.Assessment, (int)key.Scope, key.Group, (int)key.Measure, (int)key.Unit, (int)key.Nature,
                key.Status, key.Sector,
            ];
            id = Existing("Series", ["ProducerId", "Operation", "Assessment", "Scope", "Group", "Measure", "Unit", "Nature", "Status", "Sector"], fixedParts)
                ?? Insert(addSeries, [producer, producerAssumed, .. fixedParts[1..]]);
            series[key] = id;
        }

        return id;
    }

    public int PartId(PartKey key)
    {
        if (!parts.TryGetValue(key, out var id))
        {
            var row = PartRow.Of(key);
            object?[] values =
            [
                (int)row.Sex, row.AgeFrom, row.AgeTo, row.AgeLabel, row.HasAge, row.Reason, row.OriginPlaceId, row.Origin, row.Category,
            ];
            id = Existing("Parts", ["Sex", "AgeFrom", "AgeTo", "AgeLabel", "HasAge", "Reason", "OriginPlaceId", "Origin", "Category"], values)
                ?? Insert(addPart, values);
            parts[key] = id;
        }

        return id;
    }

    /// <summary>Notes the places of series; for a batch that speaks for all places, also that it speaks for these.</summary>
    public void AddSeriesPlaces(IEnumerable<long> pairs, int? speakingBatch)
    {
        foreach (var pair in pairs)
        {
            var (series, place) = ((int)(pair >> 32), (int)(pair & uint.MaxValue));
            Run(addSeriesPlace, [series, place]);
            if (speakingBatch is { } batch)
            {
                Run(addSpokenPlace, [series, batch, place]);
            }
        }
    }

    public void AddShare(ShareRow share) => Run(addShare,
    [
        share.RoundId, share.PlaceId, share.PartId, share.Line, share.BaseSeriesId, share.BasePlaceId, share.BasePartId, share.BaseAsOf,
        share.Low, share.Best, share.High,
    ]);

    public void AddEvent(EventRow happening) => Run(addEvent,
    [
        happening.BatchId, happening.Day, happening.Until, happening.PlaceId, happening.Kind, happening.Title, happening.Source, happening.Published, happening.Reference,
    ]);

    public void Dispose()
    {
        foreach (var insert in (PreparedInsert[])[addSource, addSeries, addPart, addSeriesPlace, addSpokenPlace, addShare, addEvent])
        {
            insert.Dispose();
        }
    }

    /// <summary>A source first seen as a carrier has no kind and rating of its own yet: the first file that states one gives it.</summary>
    private int Rated(int id, SourceKind kind, Reliability reliability)
    {
        if (kind != SourceKind.Real || reliability != Reliability.C)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction();
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"UPDATE \"Sources\" SET \"Kind\" = {(int)kind}, \"Reliability\" = {(int)reliability} WHERE \"Id\" = {id} AND \"Kind\" = {(int)SourceKind.Real} AND \"Reliability\" = {(int)Reliability.C}");
            command.ExecuteNonQuery();
        }

        return id;
    }

    private static void Fill(PreparedInsert insert, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            insert[i] = values[i];
        }
    }

    private int? Existing(string table, string[] columns, object?[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction();
        List<string> conditions = [];
        for (var i = 0; i < columns.Length; i++)
        {
            if (values[i] is not { } value)
            {
                conditions.Add($"\"{columns[i]}\" IS NULL");
                continue;
            }

            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            parameter.Value = value;
            command.Parameters.Add(parameter);
            conditions.Add($"\"{columns[i]}\" = {parameter.ParameterName}");
        }

        command.CommandText = $"SELECT \"Id\" FROM \"{table}\" WHERE {string.Join(" AND ", conditions)}";
        return command.ExecuteScalar() is { } id and not DBNull ? Convert.ToInt32(id, CultureInfo.InvariantCulture) : null;
    }

    private int Insert(PreparedInsert insert, object?[] values)
    {
        Fill(insert, values);
        return insert.RunForId(transaction());
    }

    private void Run(PreparedInsert insert, object?[] values)
    {
        Fill(insert, values);
        insert.Run(transaction());
    }
}
