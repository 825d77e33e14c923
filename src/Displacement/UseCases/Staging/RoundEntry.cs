using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>A round that a file is telling; its day is known at the end.</summary>
internal sealed class RoundEntry
{
    private ulong[] seen = new ulong[2];
    private AdminLevel? level;

    /// <summary>Its identifier in the ledger.</summary>
    public required int Id { get; init; }

    /// <summary>Its series.</summary>
    public required int SeriesId { get; init; }

    /// <summary>The country it covers, or the world.</summary>
    public required int CountryId { get; init; }

    /// <summary>Its number as worded; empty where its day names it.</summary>
    public required string Number { get; set; }

    /// <summary>Its producer and operation, for findings.</summary>
    public required string Title { get; init; }

    /// <summary>Whether its figures are a population baseline.</summary>
    public required bool IsPopulation { get; init; }

    /// <summary>Whether it counts movements of its days, which nobody can have published before the last of them.</summary>
    public bool IsMovement { get; init; }

    /// <summary>Whether it is a running count, of which a place has one.</summary>
    public bool IsRunningCount { get; init; }

    /// <summary>The places and parts of which a running count has a number.</summary>
    public HashSet<(int Place, int Part)> Counted { get; } = [];

    /// <summary>The day of the row that opened it.</summary>
    public required DaySpan First { get; init; }

    /// <summary>Its earliest day.</summary>
    public DaySpan Earliest { get; set; }

    /// <summary>Its day: the latest of its rows'.</summary>
    public DaySpan Latest { get; set; }

    /// <summary>When it was published, where the file says so.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Who carries it.</summary>
    public int CarrierId { get; set; }

    /// <summary>Whether its rows have several days.</summary>
    public bool HasSeveralDays => Earliest.AsOf != Latest.AsOf;

    /// <summary>Whether there is something for the checks to compare: several figures of one place, several levels, a population.</summary>
    public bool NeedsChecks { get; set; }

    /// <summary>Notes that a place has a figure.</summary>
    /// <param name="placeIndex">The place's number within the file, from 0.</param>
    /// <param name="ofLevel">Its level.</param>
    public void See(int placeIndex, AdminLevel ofLevel)
    {
        var word = placeIndex >> 6;
        if (word >= seen.Length)
        {
            Array.Resize(ref seen, Math.Max(word + 1, seen.Length * 2));
        }

        var bit = 1UL << (placeIndex & 63);
        NeedsChecks |= IsPopulation || IsRunningCount || (seen[word] & bit) != 0 || (level is { } known && known != ofLevel);
        seen[word] |= bit;
        level = ofLevel;
    }

    /// <summary>Whether a day lies within so many days of the days it has.</summary>
    public bool IsNear(DaySpan day, int days) =>
        day.AsOf.DayNumber - Latest.AsOf.DayNumber <= days && Earliest.AsOf.DayNumber - day.AsOf.DayNumber <= days;

    /// <summary>Takes the day of a further row.</summary>
    public void Take(DaySpan day)
    {
        Earliest = day.AsOf < Earliest.AsOf ? day : Earliest;
        Latest = day.AsOf > Latest.AsOf || (day.AsOf == Latest.AsOf && day.Until > Latest.Until) ? day : Latest;
    }
}
