using System.Data.Common;
using System.Globalization;

namespace Displacement.Storage;

/// <summary>Adds places, names and parents, as beliefs of one batch or (null) of the shipped gazetteer.</summary>
internal sealed class PlaceWriter(DbConnection connection, int? batchId) : IDisposable
{
    private readonly PreparedInsert places = new(
        connection,
        "Places",
        ["Code", "Level", "CountryId", "Latitude", "Longitude", "ValidFrom", "ValidUntil", "Provisional", "BatchId"],
        "RETURNING \"Id\"");

    private readonly PreparedInsert names = new(connection, "PlaceNames", ["PlaceId", "Name", "Language", "Kind", "BatchId"]);
    private readonly PreparedInsert parents = new(connection, "PlaceParents", ["PlaceId", "ParentId", "BatchId"]);

    /// <summary>Adds a place and returns its identifier.</summary>
    public int Add(NewPlace place, DbTransaction transaction)
    {
        places[0] = place.Code;
        places[1] = (int)place.Level;
        places[2] = place.CountryId;
        places[3] = place.Latitude;
        places[4] = place.Longitude;
        places[5] = place.ValidFrom;
        places[6] = place.ValidUntil;
        places[7] = place.Provisional;
        places[8] = batchId;
        var id = places.RunForId(transaction);
        if (place.Level == Places.AdminLevel.Country)
        {
            OwnCountry(id, transaction);
        }

        foreach (var (name, language, kind) in place.Names)
        {
            AddName(id, name, language, kind, transaction);
        }

        if (place.ParentId is { } parent)
        {
            SetParent(id, parent, transaction);
        }

        return id;
    }

    /// <summary>Adds a name or further code.</summary>
    public void AddName(int placeId, string name, string language, string kind, DbTransaction transaction)
    {
        names[0] = placeId;
        names[1] = name;
        names[2] = language;
        names[3] = kind;
        names[4] = batchId;
        names.Run(transaction);
    }

    /// <summary>States a parent; the newest believed batch's counts.</summary>
    public void SetParent(int placeId, int parentId, DbTransaction transaction)
    {
        parents[0] = placeId;
        parents[1] = parentId;
        parents[2] = batchId;
        parents.Run(transaction);
    }

    public void Dispose()
    {
        places.Dispose();
        names.Dispose();
        parents.Dispose();
    }

    private void OwnCountry(int id, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE \"Places\" SET \"CountryId\" = {id} WHERE \"Id\" = {id}");
        command.ExecuteNonQuery();
    }
}
