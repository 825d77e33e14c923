using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Sources;
using Displacement.Storage;

namespace Displacement.UseCases.Reporting;

/// <summary>The estimates of one group in a place and all places beneath, from one load of the ledger.</summary>
internal sealed class GroupAnswers
{
    private readonly LedgerReader reader;
    private readonly Gazetteer gazetteer;
    private readonly LedgerView view;
    private readonly Reconciler everybody;
    private readonly Lazy<Reconciler> children;
    private readonly Lazy<HashSet<int>> spoken;

    public GroupAnswers(LedgerReader reader, Gazetteer gazetteer, Question question)
    {
        (this.reader, this.gazetteer, Question) = (reader, gazetteer, question);
        view = reader.Load(question, gazetteer);
        everybody = new Reconciler(view, question, reader.RuleOf(question));
        children = new Lazy<Reconciler>(() => new Reconciler(view, question with { Age = AgeBand.Children }, reader.RuleOf(question)));
        spoken = new Lazy<HashSet<int>>(() => [.. view.Series.SelectMany(series => series.Places)]);
    }

    public Question Question { get; }

    public IEnumerable<Source> Producers => view.Series.Select(series => series.Series.Producer);

    /// <summary>The series that speak of the place or a place beneath, with the day on which the newest round of each begins.</summary>
    public IReadOnlyList<(SeriesInfo Series, DateOnly Newest)> Series =>
        [.. view.Series.Where(series => series.Places.Count > 0).Select(series => (series.Series, series.Places.Max(place => series.For(place).Max(round => round.Round.AsOf))))];

    public Estimate Everybody(Place place) => everybody.Estimate(place);

    public Estimate Children(Place place) => children.Value.Estimate(place);

    public bool SaysAnythingOf(Place place) => spoken.Value.Contains(place.Id);

    /// <summary>The same group asked about another day, of one producer or of all.</summary>
    public GroupAnswers On(DateOnly day, string? producer = null) => new(reader, gazetteer, Question with { On = day, Producer = producer });
}
