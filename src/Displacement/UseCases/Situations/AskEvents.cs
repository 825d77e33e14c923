using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Situations;

/// <summary>Lists what happened, by whom reported.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskEvents(DisplacementDb db, TimeProvider clock)
{
    /// <summary>A meeting concerns more than the place where it was held.</summary>
    private const string Meeting = "summit";

    /// <summary>The events of a period, the oldest first.</summary>
    /// <param name="first">First day, included; null: from the beginning.</param>
    /// <param name="last">Last day, included; null: to the end.</param>
    /// <param name="about">Only those in this place, above or beneath it, and meetings anywhere; null: all.</param>
    /// <param name="known">The moment of knowledge of the places, and of the files that brought the events; null: now.</param>
    /// <param name="publishedBy">Only those that were told by this day, inclusive; null: whenever. An event of which nobody says when it was told was told on its own day.</param>
    public IReadOnlyList<Happening> Run(DateOnly? first = null, DateOnly? last = null, Place? about = null, DateTimeOffset? known = null, DateOnly? publishedBy = null)
    {
        var moment = known ?? clock.GetUtcNow();
        var gazetteer = new LedgerReader(db).Places(moment);
        var believed = BelievedBatches.At(db, moment);
        return
        [
            .. db.Events.AsNoTracking()
                .Where(row => (first == null || (row.Until ?? row.Day) >= first) && (last == null || row.Day <= last) && (publishedBy == null || (row.Published ?? row.Day) <= publishedBy))
                .OrderBy(row => row.Day).ThenBy(row => row.Id)
                .AsEnumerable()
                .Where(row => row.BatchId is not { } batch || believed.ContainsKey(batch))
                .Select(row => new Happening(row.Day, row.Until, row.PlaceId is { } id ? gazetteer.ById(id) : null, row.Kind, row.Title, row.Source, row.Published, row.Reference) { Id = row.Id })
                .Where(one => about is null || one.Place is null || one.Kind == Meeting || gazetteer.IsWithin(one.Place, about) || gazetteer.IsWithin(about, one.Place)),
        ];
    }
}

/// <summary>Something that happened, as somebody reported it.</summary>
/// <param name="Day">Its day, or its first.</param>
/// <param name="Until">Its last day, or null: one day.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Kind">Its kind, as a code.</param>
/// <param name="Title">What happened, in the reporter's language.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Published">When they said it, or null.</param>
/// <param name="Reference">The document, or null.</param>
public sealed record Happening(DateOnly Day, DateOnly? Until, Place? Place, string Kind, string Title, string Source, DateOnly? Published, string? Reference)
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }
}
