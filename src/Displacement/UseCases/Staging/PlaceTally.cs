using Displacement.Places;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Staging;

/// <summary>Counts how the rows of a file found their places, and which texts a person has to be asked about.</summary>
internal sealed class PlaceTally
{
    /// <summary>How many distinct texts are asked about at most; the rows of the others are counted as unmatched only.</summary>
    public const int MostQuestions = 5_000;

    /// <summary>How many distinct texts are listed as found at most; the rest is one line a method.</summary>
    public const int MostMatches = 20_000;

    private readonly Dictionary<(PlaceText Text, int? WithinId, string Doubt), (RowCount Count, string Column)> questions = [];
    private readonly Dictionary<(int PlaceId, MatchMethod By, string Written), RowCount> matches = [];
    private readonly Dictionary<MatchMethod, RowCount> rest = [];

    /// <summary>How many texts are asked about.</summary>
    public int Questions => questions.Count;

    /// <summary>Where the rows of a text that is asked about are counted.</summary>
    public RowCount Ask(PlaceText text, int? withinId, string doubt, string column)
    {
        if (!questions.TryGetValue((text, withinId, doubt), out var known))
        {
            known = (new RowCount(), column);
            if (questions.Count < MostQuestions)
            {
                questions.Add((text, withinId, doubt), known);
            }
        }

        return known.Count;
    }

    /// <summary>Where the rows of a text that was found are counted.</summary>
    public RowCount Find(int placeId, MatchMethod by, string written)
    {
        if (matches.TryGetValue((placeId, by, written), out var known))
        {
            return known;
        }

        if (matches.Count < MostMatches)
        {
            return matches[(placeId, by, written)] = new RowCount();
        }

        return rest.TryGetValue(by, out var all) ? all : rest[by] = new RowCount();
    }

    /// <summary>What is kept of the questions.</summary>
    public IReadOnlyList<PlaceQuestionRow> QuestionRows(int batchId) =>
    [
        .. questions.Select(question => new PlaceQuestionRow
        {
            BatchId = batchId,
            Code = question.Key.Text.Code,
            Name = question.Key.Text.Name,
            Level = question.Key.Text.Level,
            Parent = question.Key.Text.Parent,
            WithinId = question.Key.WithinId,
            Doubt = question.Key.Doubt,
            Rows = question.Value.Count.Rows,
            Line = question.Value.Count.FirstLine,
            Column = question.Value.Column,
        }),
    ];

    /// <summary>What is kept of the matches.</summary>
    public IReadOnlyList<PlaceMatchRow> MatchRows(int batchId) =>
    [
        .. matches.Select(match => new PlaceMatchRow { BatchId = batchId, PlaceId = match.Key.PlaceId, By = match.Key.By, Written = match.Key.Written, Rows = match.Value.Rows }),
        .. rest.Select(more => new PlaceMatchRow { BatchId = batchId, By = more.Key, Written = string.Empty, Rows = more.Value.Rows }),
    ];
}

/// <summary>How many rows have a text, and which is the first.</summary>
internal sealed class RowCount
{
    /// <summary>How many.</summary>
    public long Rows { get; private set; }

    /// <summary>The line of the first.</summary>
    public int FirstLine { get; private set; }

    /// <summary>One more.</summary>
    public void Add(int line)
    {
        if (Rows++ == 0)
        {
            FirstLine = line;
        }
    }
}
