using System.Data.Common;
using Displacement.Storage.Rows;

namespace Displacement.Storage;

/// <summary>Writes what a batch asks about places, how it found them, and what it says of sites.</summary>
internal static class PlaceTallyWriter
{
    /// <summary>Writes within the transaction.</summary>
    public static void Write(DbConnection connection, DbTransaction transaction, IReadOnlyList<PlaceQuestionRow> questions, IReadOnlyList<PlaceMatchRow> matches, IReadOnlyList<SiteRow> sites)
    {
        using var ask = new PreparedInsert(connection, "PlaceQuestions", ["BatchId", "Code", "Name", "Level", "Parent", "WithinId", "Doubt", "Rows", "Line", "Column"]);
        foreach (var question in questions)
        {
            Run(ask, transaction, question.BatchId, question.Code, question.Name, (int?)question.Level, question.Parent, question.WithinId, question.Doubt, question.Rows, question.Line, question.Column);
        }

        using var find = new PreparedInsert(connection, "PlaceMatches", ["BatchId", "PlaceId", "By", "Written", "Rows"]);
        foreach (var match in matches)
        {
            Run(find, transaction, match.BatchId, match.PlaceId, (int)match.By, match.Written, match.Rows);
        }

        using var say = new PreparedInsert(connection, "Sites", ["PlaceId", "Type", "Words", "Status", "AsOf", "BatchId"]);
        foreach (var site in sites)
        {
            Run(say, transaction, site.PlaceId, (int)site.Type, site.Words, (int)site.Status, site.AsOf, site.BatchId);
        }
    }

    private static void Run(PreparedInsert insert, DbTransaction transaction, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            insert[i] = values[i];
        }

        insert.Run(transaction);
    }
}
