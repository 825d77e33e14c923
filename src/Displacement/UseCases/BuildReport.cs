using System.Reflection;
using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Reports;
using Displacement.Reports.Districts;
using Displacement.Storage;
using Displacement.UseCases.Reporting;

namespace Displacement.UseCases;

/// <summary>Builds reports from what the ledger believes. It only reads.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">Says what today and now are.</param>
public sealed class BuildReport(DisplacementDb db, TimeProvider clock)
{
    private static readonly string Version =
        typeof(BuildReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private readonly LedgerReader reader = new(db);

    /// <summary>The district summary of a place: the places beneath it, and of a country the districts of each governorate.</summary>
    /// <param name="request">What is asked.</param>
    /// <exception cref="LedgerException">The place does not exist.</exception>
    public Report DistrictSummary(ReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Reports.Districts.DistrictSummary.Of(Figures(request), request.Language);
    }

    /// <summary>What a district summary tells, before it is put in words.</summary>
    /// <param name="request">What is asked.</param>
    /// <exception cref="LedgerException">The place does not exist.</exception>
    public SummaryFigures Figures(ReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var question = new Question
        {
            Place = AskTotal.FindPlace(request.Place, gazetteer),
            Group = PopulationGroup.Civilians,
            On = request.On ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Known = known,
            PublishedBy = request.PublishedBy,
            Rule = request.Rule,
        };
        var people = new GroupAnswers(reader, gazetteer, question);
        var displaced = new GroupAnswers(reader, gazetteer, question with { Group = PopulationGroup.Displaced });
        var branches = Branches(gazetteer, question, place => people.SaysAnythingOf(place) || displaced.SaysAnythingOf(place));
        IReadOnlyList<Place> places = [question.Place, .. branches.SelectMany(branch => (IEnumerable<Place>)[branch.Place, .. branch.Beneath])];
        var estimates = Estimates(people, displaced, places);
        return new SummaryFigures
        {
            Place = question.Place,
            On = question.On,
            Known = known,
            PublishedBy = request.PublishedBy,
            Rules = [(question.Group.Code, reader.RuleOf(question)), (displaced.Question.Group.Code, reader.RuleOf(displaced.Question))],
            Branches = branches,
            Estimates = estimates,
            Earlier = new EarlierRound(displaced).Of(places, estimates),
            Trend = new Trend(reader).Of(people, displaced),
            Producers = people.Producers.Concat(displaced.Producers).DistinctBy(source => source.Name, StringComparer.Ordinal).ToDictionary(source => source.Name, StringComparer.Ordinal),
            Handling = DisputeBook.At(db, known).HandlingOf,
            Findings = UsedFiles.Findings(db, estimates.Values),
            Version = Version,
        };
    }

    private static Dictionary<(int PlaceId, Subject Subject), Estimate> Estimates(GroupAnswers people, GroupAnswers displaced, IReadOnlyList<Place> places)
    {
        Dictionary<(int PlaceId, Subject Subject), Estimate> estimates = [];
        foreach (var place in places)
        {
            estimates[(place.Id, Subject.People)] = people.Everybody(place);
            estimates[(place.Id, Subject.Children)] = people.Children(place);
            estimates[(place.Id, Subject.Displaced)] = displaced.Everybody(place);
            estimates[(place.Id, Subject.DisplacedChildren)] = displaced.Children(place);
        }

        return estimates;
    }

    /// <summary>The places beneath; of a country also those beneath them. A unit that had ended stays where somebody counted people in it.</summary>
    private static IReadOnlyList<Branch> Branches(Gazetteer gazetteer, Question question, Func<Place, bool> isCounted)
    {
        var isCountry = question.Place.Level == AdminLevel.Country;
        return [.. Beneath(question.Place).Select(place => new Branch(place, isCountry ? Beneath(place) : []))];

        IReadOnlyList<Place> Beneath(Place place) =>
        [
            .. gazetteer.Children(place).Where(child => !(question.On > child.ValidUntil) || isCounted(child))
                .OrderBy(child => child.Code?.Text ?? "\uFFFF", StringComparer.Ordinal)
                .ThenBy(child => child.Name, StringComparer.Ordinal),
        ];
    }
}
