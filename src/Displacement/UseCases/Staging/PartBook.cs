using Displacement.Figures;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>The parts of groups that a file's rows count, with their identifiers.</summary>
internal sealed class PartBook
{
    private readonly ColumnMap map;
    private readonly LedgerWriter writer;
    private readonly RowParts parts;
    private readonly RowCache<PartsOfRow> cache;
    private readonly Dictionary<int, PartKey> keys = [];

    public PartBook(ColumnMap map, PlaceMatcher matcher, LedgerWriter writer)
    {
        this.map = map;
        this.writer = writer;
        parts = new RowParts(map, matcher);
        cache = new RowCache<PartsOfRow>(parts.Columns, row => new PartsOfRow(parts.Read(row, out var problem), problem, map.Values.Count));
    }

    /// <summary>What a row says of its part.</summary>
    public PartsOfRow this[SheetRow row] => cache[row];

    /// <summary>The key of an identifier that this file used.</summary>
    public PartKey KeyOf(int partId) => keys[partId];

    /// <summary>The part of a row's column of figures.</summary>
    public int PartId(PartsOfRow row, int value)
    {
        ref var id = ref row.Ids[value];
        if (id == 0)
        {
            var meaning = map[map.Values[value]].Value!;
            id = IdOf(Of(row.Key!, meaning));
        }

        return id;
    }

    /// <summary>What a row and its column of figures count together.</summary>
    public PartKey Of(PartsOfRow row, int value) => Of(row.Key!, map[map.Values[value]].Value!);

    /// <summary>The identifier of a key.</summary>
    public int IdOf(PartKey key)
    {
        var id = writer.PartId(key);
        keys[id] = key;
        return id;
    }

    private static PartKey Of(PartKey row, ValueMeaning meaning)
    {
        var key = row with
        {
            Sex = meaning.Sex == People.Sex.All ? row.Sex : meaning.Sex,
            Age = meaning.Age ?? row.Age,
            Reason = meaning.Reason ?? row.Reason,
            Category = meaning.Category ?? row.Category,
        };
        return meaning.Side is ValueSide.Here or ValueSide.ByGroup ? key : key with { OriginPlaceId = null, Origin = null };
    }
}

/// <summary>What a row says of its part, with the identifiers by column of figures (0: not asked for yet).</summary>
internal sealed class PartsOfRow(PartKey? key, Finding? problem, int values)
{
    /// <summary>The part, or null.</summary>
    public PartKey? Key { get; } = key;

    /// <summary>Why there is none.</summary>
    public Finding? Problem { get; } = problem;

    /// <summary>Identifiers by column of figures.</summary>
    public int[] Ids { get; } = new int[values];
}
