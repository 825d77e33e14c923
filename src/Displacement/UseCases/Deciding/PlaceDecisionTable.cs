using System.Globalization;
using Displacement.Files;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Deciding;

/// <summary>Decisions as a table that offices exchange.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class PlaceDecisionTable(DisplacementDb db, TimeProvider clock)
{
    private static readonly string[] Header = ["source", "country", "level", "code", "name", "parent", "decision", "place code", "place name", "by", "when", "reason"];

    /// <summary>The decisions believed at a moment, the oldest first.</summary>
    /// <param name="known">The moment; null: now.</param>
    public IReadOnlyList<PlaceAnswer> All(DateTimeOffset? known = null) => [.. PlaceAnswerReader.Rows(db, known ?? clock.GetUtcNow()).AsEnumerable().Select(row => row.ToAnswer())];

    /// <summary>Writes the decisions that count now.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <returns>How many.</returns>
    public int Export(Stream output)
    {
        var gazetteer = new LedgerReader(db).Places(clock.GetUtcNow());
        var answers = All();
        TextCsv.Write(Header, answers.Select(answer => Row(answer, gazetteer)), output);
        return answers.Count;
    }

    /// <summary>Takes over another office's decisions. One that contradicts a decision of our own is listed, and ours stays.</summary>
    /// <param name="input">The table, seekable; left open.</param>
    /// <exception cref="LedgerException">It is no such table.</exception>
    public TakenDecisions Import(Stream input)
    {
        var reader = new PlaceDecisionReader(new LedgerReader(db).Places(clock.GetUtcNow()), clock.GetUtcNow());
        var own = All().ToList();
        var keep = new DecidePlace(db, clock);
        List<DecisionRemark> conflicts = [], problems = [];
        var (taken, known) = (0, 0);
        foreach (var (line, cells) in TextCsv.Read(input))
        {
            if (!cells.ContainsKey("decision"))
            {
                throw new LedgerException(Refusal.InvalidData, $"The table has no column \"decision\". Nothing was taken over. Its columns are: {string.Join(", ", Header)}.").As("NoDecisionTable");
            }

            var answer = reader.Read(cells, out var problem);
            if (answer is null)
            {
                problems.Add(new DecisionRemark(line, problem!));
            }
            else if (own.Find(answer.IsOfSameText) is not { } ours)
            {
                own.Add(keep.Keep(answer, clock.GetUtcNow()));
                taken++;
            }
            else if (ours.SaysTheSame(answer))
            {
                known++;
            }
            else
            {
                conflicts.Add(new DecisionRemark(line, $"\"{answer.Text.Written}\": decision {ours.Id} of {ours.By} says otherwise. It stays. 'places forget {ours.Id}' makes room for this one."));
            }
        }

        return new TakenDecisions(taken, known, conflicts, problems);
    }

    private static string?[] Row(PlaceAnswer answer, Gazetteer gazetteer)
    {
        var place = answer.PlaceId is { } id ? gazetteer.ById(id) : null;
        var path = place is null ? null : PlacePath.Of(place, gazetteer);
        return
        [
            answer.Source,
            answer.CountryId is { } country ? gazetteer.ById(country)?.Key : null,
            answer.Text.Level is { } level ? ((int)level).ToString(CultureInfo.InvariantCulture) : null,
            answer.Text.Code,
            answer.Text.Name,
            answer.Text.Parent,
            Word(answer),
            place?.Code is null ? null : path,
            place?.Code is null ? path : place.Name,
            answer.By,
            answer.Decided.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            answer.Reason,
        ];
    }

    /// <summary>place, ignore, or "new" with the level.</summary>
    /// <param name="answer">The decision.</param>
    public static string Word(PlaceAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Kind switch
        {
            PlaceAnswerKind.NotAPlace => "ignore",
            PlaceAnswerKind.NewPlace => string.Create(CultureInfo.InvariantCulture, $"new {(int)answer.NewLevel!.Value}"),
            _ => "place",
        };
    }
}

/// <summary>What became of another office's decisions.</summary>
/// <param name="Taken">How many count here now.</param>
/// <param name="Known">How many were here already.</param>
/// <param name="Conflicts">Those that contradict ours; ours stay.</param>
/// <param name="Problems">Those that cannot be read, with the reason.</param>
public sealed record TakenDecisions(int Taken, int Known, IReadOnlyList<DecisionRemark> Conflicts, IReadOnlyList<DecisionRemark> Problems);

/// <summary>What is to be said of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Text">What.</param>
public sealed record DecisionRemark(int Line, string Text);
