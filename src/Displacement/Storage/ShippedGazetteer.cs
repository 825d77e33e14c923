using System.Data.Common;
using System.Globalization;
using CsvHelper;
using Displacement.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Displacement.Storage;

/// <summary>The gazetteer this program ships: the world's countries and Syria's governorates and districts.</summary>
/// <remarks>Believed since always; what a batch brings later is believed as that batch is.</remarks>
internal sealed class ShippedGazetteer
{
    private readonly Dictionary<(string Code, int Level), int> ids = [];
    private readonly Dictionary<(string Code, int Level), List<(string Name, string Language, string Kind)>> aliases = [];
    private readonly PlaceWriter writer;
    private readonly DbTransaction transaction;

    private ShippedGazetteer(PlaceWriter writer, DbTransaction transaction)
    {
        this.writer = writer;
        this.transaction = transaction;
    }

    /// <summary>Fills an empty ledger; does nothing to one that has places.</summary>
    public static void Seed(DisplacementDb db)
    {
        if (db.Places.Any())
        {
            return;
        }

        using var scope = db.Database.BeginTransaction();
        using var shipped = new PlaceWriter(db.Database.GetDbConnection(), batchId: null);
        new ShippedGazetteer(shipped, scope.GetDbTransaction()).Fill();
        scope.Commit();
    }

    private void Fill()
    {
        foreach (var row in Rows("names"))
        {
            var key = (row["code"], Level(row));
            if (!aliases.TryGetValue(key, out var list))
            {
                aliases[key] = list = [];
            }

            list.Add((row["name"], row["language"], row["kind"]));
        }

        var world = writer.Add(new NewPlace("WORLD", AdminLevel.World, 0, null, [("World", "en", "primary"), ("العالم", "ar", "primary"), ("Monde", "fr", "primary")]), transaction);
        foreach (var row in Rows("countries"))
        {
            Add(row, 0, world, 0, row["iso2"], ["en", "fr", "ar"]);
        }

        var syria = ids[("SYR", 0)];
        foreach (var row in Rows("syria"))
        {
            var level = Level(row);
            Add(row, level, ids[(row["parent"], level - 1)], syria, string.Empty, ["en", "ar"]);
        }
    }

    private void Add(CsvLine row, int level, int parent, int country, string otherCode, string[] languages)
    {
        List<(string Name, string Language, string Kind)> names = [];
        foreach (var language in languages)
        {
            if (row["name_" + language] is { Length: > 0 } name)
            {
                names.Add((name, language, "primary"));
            }
        }

        if (otherCode.Length > 0)
        {
            names.Add((otherCode, "und", "code"));
        }

        names.AddRange(aliases.GetValueOrDefault((row["code"], level), []));
        ids[(row["code"], level)] = writer.Add(
            new NewPlace(row["code"], (AdminLevel)level, country, parent, names, Number(row["lat"]), Number(row["lon"]), Day(row["valid_from"])),
            transaction);
    }

    private static int Level(CsvLine row) => int.Parse(row["level"], CultureInfo.InvariantCulture);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<CsvLine> Rows(string table)
    {
        using var stream = typeof(ShippedGazetteer).Assembly.GetManifestResourceStream($"gazetteer/{table}.csv")
            ?? throw new InvalidOperationException($"The table gazetteer/{table}.csv is not embedded.");
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, Separator = ',' }, leaveOpen: true);
        string[]? header = null;
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (header is null)
            {
                header = cells;
                continue;
            }

            yield return new CsvLine(header, cells);
        }
    }

    /// <summary>A line by header; a column that the table has not is empty.</summary>
    private sealed class CsvLine(string[] header, string[] cells)
    {
        public string this[string column]
        {
            get
            {
                var index = Array.IndexOf(header, column);
                return index >= 0 && index < cells.Length ? cells[index] : string.Empty;
            }
        }
    }
}
