using System.Globalization;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Staging;

/// <summary>Applies what people decided about texts: before any match, and shown by a finding once for each text.</summary>
internal sealed class DecidedPlaces
{
    private readonly PlaceAnswers answers;
    private readonly FileToStage file;
    private readonly string[] sources;
    private readonly PlaceMatcher matcher;
    private readonly PlaceLearner learner;
    private readonly HashSet<(int Answer, PlaceText Text)> told = [];

    private DecidedPlaces(FileToStage file, PlaceAnswers answers, PlaceLearner? learner)
    {
        this.file = file;
        this.answers = answers;
        this.learner = learner ?? new PlaceLearner(file.Gazetteer, file.Writer, provisional: false);
        sources = [file.Plan.Carrier, file.Plan.Producer.Name];
        matcher = new PlaceMatcher(file.Gazetteer);
    }

    /// <summary>How many places decisions brought, beside those that the file's own learner counts.</summary>
    public int Learned(PlaceLearner? own) => own == learner ? 0 : learner.Count;

    /// <summary>The decisions believed as the file is read.</summary>
    public static DecidedPlaces Load(FileToStage file, PlaceLearner? learner) =>
        new(file, PlaceAnswerReader.Load(file.Db, file.Writer.Batch.Created), learner);

    /// <summary>What was decided of a text: a place, or null in it for what is none; null where nobody decided.</summary>
    /// <param name="text">What the row says.</param>
    /// <param name="within">Where it must lie, as far as known.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="column">The header of its column.</param>
    public DecidedPlace? Of(PlaceText text, Place? within, int line, string column)
    {
        if (answers.IsEmpty)
        {
            return null;
        }

        var country = within is null ? null : file.Gazetteer.CountryOf(within)?.Id;
        var known = text.Code is { } code && file.Gazetteer.ByCode(code).Count > 0;
        if (answers.Find(text, sources, country, known) is not { } answer || Meant(answer, text) is not { } meant)
        {
            return null;
        }

        if (told.Add((answer.Id, text)))
        {
            Tell(answer, meant.Place, text, line, column);
        }

        return meant;
    }

    private void Tell(PlaceAnswer answer, Place? place, PlaceText text, int line, string column)
    {
        var who = string.Create(CultureInfo.InvariantCulture, $"{answer.By}, {answer.Decided:yyyy-MM-dd}");
        file.Log.Add(place is null
            ? new Finding(FindingCode.PlaceLeftOut, Severity.Info, line, column, text.Written, who)
            : new Finding(FindingCode.PlaceByDecision, Severity.Info, line, column, text.Written, $"{place.Key} {place.Name} ({who})"));
    }

    /// <summary>Null where the decision rests on a place that is no longer believed.</summary>
    private DecidedPlace? Meant(PlaceAnswer answer, PlaceText text)
    {
        if (answer.Kind == PlaceAnswerKind.NotAPlace)
        {
            return new DecidedPlace(null);
        }

        if (answer.PlaceId is not { } id || file.Gazetteer.ById(id) is not { } place)
        {
            return null;
        }

        return answer.Kind == PlaceAnswerKind.Place ? new DecidedPlace(place) : New(answer, text, place);
    }

    /// <summary>The new place, where an earlier file brought it already, else brought now.</summary>
    private DecidedPlace? New(PlaceAnswer answer, PlaceText text, Place parent)
    {
        if (answer.NewLevel is not { } level || level <= parent.Level)
        {
            return null;
        }

        var name = answer.Text.Name ?? text.Name;
        var code = Pcode.TryParse(answer.Text.Code ?? text.Code, out var parsed) ? parsed.Text : null;
        return matcher.Match(new PlaceQuery(code, name, level, parent)) is PlaceMatch.Found { By: <= MatchMethod.Alias } known
            ? new DecidedPlace(known.Place)
            : new DecidedPlace(learner.Add(code, level, parent, name is null ? [] : [(name, "und")]));
    }
}

/// <summary>What was decided: a place, or null for what is no place.</summary>
internal sealed record DecidedPlace(Place? Place);
