using Microsoft.Data.Sqlite;

namespace Displacement.Benchmarks.Table;

/// <summary>What somebody who knows the tables would write for one district table: the same rows, and nothing made of them.</summary>
internal static class HandWrittenQuery
{
    private const string Sql = """
        SELECT s."Id", p."Name", f."RoundId", f."PlaceId", f."PartId", f."Line", f."Column", f."State", f."Best", f."Low", f."High", f."Qualifier",
               f."Words", f."RowDay", f."ElsewherePlaceId"
        FROM "Series" s
        JOIN "Sources" p ON p."Id" = s."ProducerId"
        JOIN "Figures" f ON f."RoundId" = (
            SELECT r."Id"
            FROM "Rounds" r
            JOIN "Beliefs" b ON b."Subject" = 0 AND b."SubjectId" = r."BatchId" AND b."From" <= @known AND b."Until" > @known
            WHERE r."SeriesId" = s."Id" AND r."AsOf" <= @on
            ORDER BY r."AsOf" DESC, r."Published" DESC, b."From" DESC
            LIMIT 1)
        WHERE s."Group" = 'displaced' AND s."Measure" = 0 AND s."Unit" = 0 AND s."Status" = ''
        """;

    /// <summary>The newest believed round of each series that is not after the day, with all its figures, every column of them.</summary>
    public static List<object[]> Fetch(string connectionString, DateOnly on, DateTimeOffset known) => Run(connectionString, Sql, on, known, null);

    /// <summary>The same for one place and the places right beneath it.</summary>
    public static List<object[]> FetchBeneath(string connectionString, DateOnly on, DateTimeOffset known, string code) => Run(
        connectionString,
        Sql + """
             AND f."PlaceId" IN (SELECT "Id" FROM "Places" WHERE "Code" = @code
                UNION SELECT c."PlaceId" FROM "PlaceParents" c JOIN "Places" d ON d."Id" = c."ParentId" WHERE d."Code" = @code)
            """,
        on,
        known,
        code);

    private static List<object[]> Run(string connectionString, string sql, DateOnly on, DateTimeOffset known, string? code)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@on", on);
        command.Parameters.AddWithValue("@known", known.UtcTicks);
        if (code is not null)
        {
            command.Parameters.AddWithValue("@code", code);
        }

        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
