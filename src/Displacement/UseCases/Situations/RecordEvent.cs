using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Situations;

/// <summary>Writes down what happened, or was announced to happen, with who says so.</summary>
/// <param name="db">The ledger.</param>
public sealed class RecordEvent(DisplacementDb db)
{
    private const int LongestTitle = 1_000;
    private const int LongestKind = 50;

    /// <summary>Records an event; returns its number.</summary>
    /// <param name="happening">The event; its number is not looked at.</param>
    /// <exception cref="LedgerException">A blank title or source, a last day before the first, or the same event once more.</exception>
    public int Run(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var (title, source, kind) = (happening.Title.Trim(), happening.Source.Trim(), happening.Kind.Trim().ToLowerInvariant());
        if (title.Length is 0 or > LongestTitle || source.Length is 0 or > LongestTitle || kind.Length is 0 or > LongestKind)
        {
            throw new LedgerException(Refusal.Usage, "An event has a kind of one or two words, a title of one sentence, and a source that says so.").As("EventIncomplete");
        }

        if (happening.Until < happening.Day)
        {
            throw new LedgerException(Refusal.Usage, $"The event ends on {happening.Until:yyyy-MM-dd}, before it begins.").As("EventEndsFirst", happening.Until);
        }

        if (db.Events.Any(known => known.Day == happening.Day && known.Title == title))
        {
            throw new LedgerException(Refusal.Conflict, $"This event of {happening.Day:yyyy-MM-dd} is recorded already.").As("EventKnown", happening.Day);
        }

        EventRow row = new()
        {
            Day = happening.Day,
            Until = happening.Until,
            PlaceId = happening.Place?.Id,
            Kind = kind,
            Title = title,
            Source = source,
            Published = happening.Published,
            Reference = happening.Reference,
        };
        db.Events.Add(row);
        db.SaveChanges();
        return row.Id;
    }
}
