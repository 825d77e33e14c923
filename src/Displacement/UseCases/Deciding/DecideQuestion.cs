using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Deciding;

/// <summary>Decides a text that a batch asks about: for all files of its carrier, in its country, level and parent.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class DecideQuestion(DisplacementDb db, TimeProvider clock)
{
    /// <summary>Keeps the decision.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="typed">The text as the list of questions shows it: its code, its name, or both.</param>
    /// <param name="level">Tells texts apart that stand at several levels; null: any.</param>
    /// <param name="within">Tells texts apart that stand under several places; null: any.</param>
    /// <param name="verdict">What it is.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why, or null.</param>
    /// <exception cref="LedgerException">The batch asks no such question, or several; or the decision makes no sense.</exception>
    public PlaceAnswer Run(int batchId, string typed, AdminLevel? level, Place? within, PlaceVerdict verdict, string by, string? reason = null)
    {
        var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        var asked = new AskPlaceQuestions(db, clock).Run(batchId, answered: true)
            .Where(question => Is(question.Text, typed) && (level is null || question.Text.Level == level) && (within is null || (question.Within is { } place && gazetteer.IsWithin(place, within))))
            .DistinctBy(question => question.Text)
            .ToList();
        if (asked.Count == 0)
        {
            throw new LedgerException(Refusal.Usage, $"Batch {batchId} does not ask about \"{typed}\". Nothing was changed. 'displacement places questions {batchId}' lists its questions.").As("NoSuchQuestion", batchId, typed);
        }

        if (asked.Count > 1)
        {
            var several = string.Join("; ", asked.Select(question => $"{question.Text.Written} (level {(question.Text.Level is { } at ? ((int)at).ToString(System.Globalization.CultureInfo.InvariantCulture) : "unstated")}, under {question.Text.Parent ?? "nothing"})"));
            throw new LedgerException(Refusal.Usage, $"Batch {batchId} asks about \"{typed}\" more than once: {several}. Nothing was changed. Write code and name, or narrow it with --level N or --within PLACE.").As("SeveralQuestions", batchId, typed);
        }

        var one = asked[0];
        var country = one.Within is { } scope ? gazetteer.CountryOf(scope)?.Id : null;
        return new DecidePlace(db, clock).Run(one.Source, country, one.Text, verdict, by, reason);
    }

    private static bool Is(PlaceText text, string typed)
    {
        var key = PlaceText.NameKey(typed);
        return string.Equals(text.Written, typed.Trim(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(text.Code, typed.Trim(), StringComparison.OrdinalIgnoreCase)
            || (text.Name is not null && PlaceText.NameKey(text.Name) == key);
    }
}
