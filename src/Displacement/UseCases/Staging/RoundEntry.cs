using Displacement.Imports;

namespace Displacement.UseCases.Staging;

/// <summary>A round that a file is telling; its day is known at the end.</summary>
internal sealed class RoundEntry
{
    /// <summary>Its identifier in the ledger.</summary>
    public required int Id { get; init; }

    /// <summary>Its number as worded; empty where its day names it.</summary>
    public required string Number { get; init; }

    /// <summary>Its producer and operation, for findings.</summary>
    public required string Title { get; init; }

    /// <summary>Whether its figures are a population baseline.</summary>
    public required bool IsPopulation { get; init; }

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

    /// <summary>Takes the day of a further row.</summary>
    public void Take(DaySpan day)
    {
        Earliest = day.AsOf < Earliest.AsOf ? day : Earliest;
        Latest = day.AsOf > Latest.AsOf || (day.AsOf == Latest.AsOf && day.Until > Latest.Until) ? day : Latest;
    }
}
