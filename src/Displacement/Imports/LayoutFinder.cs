using Displacement.Imports.Profiles;

namespace Displacement.Imports;

/// <summary>Finds header and layout among the first rows of a table.</summary>
internal static class LayoutFinder
{
    /// <summary>How many rows may precede the header.</summary>
    public const int MostPreamble = 25;

    private const int MostHeaderRows = 3;

    /// <summary>From here on a layout is known by columns that no other has, and no row further down is sought.</summary>
    private const int Sure = 90;

    private const int TwoAlike = 10;

    /// <summary>The surest layout; null where no row looks like a header of one.</summary>
    /// <param name="head">The first rows with their lines.</param>
    /// <param name="forced">The layout that the user named, or null.</param>
    /// <param name="said">The lines of the header that the user named, or null.</param>
    public static Layout? Find(IReadOnlyList<(int Line, string[] Cells)> head, Profile? forced, HeaderLines? said = null)
    {
        Layout? best = null;
        foreach (var header in Headers(head, said))
        {
            foreach (var profile in forced is null ? KnownProfiles.All : [forced])
            {
                var score = ScoreOf(profile, header);
                if (score > (best?.Score ?? 0))
                {
                    var other = best is not null && best.Profile != profile ? (best.Profile, best.Score) : best?.Next;
                    best = new Layout(profile, profile.Bind(header), score, other);
                }
                else if (best is not null && score > (best.Next?.Score ?? 0) && profile != best.Profile)
                {
                    best = best with { Next = (profile, score) };
                }
            }

            if (best?.Score >= Sure)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>
    /// How well a header fits. One that names two columns of figures alike, or does not say whom one counts, may lack a row: it loses to
    /// one that says it.
    /// </summary>
    private static int ScoreOf(Profile profile, SheetHeader header)
    {
        var score = profile.Score(header);
        if (score == 0 || profile is not GenericProfile)
        {
            return score;
        }

        var map = profile.Bind(header);
        var saysGroups = map.First(RoleKind.Group) >= 0 || map.Values.All(column => map[column].Value!.Group is not null);
        return Math.Max(1, score - (saysGroups ? 0 : 1) - (map.EqualFigures().Any() ? TwoAlike : 0));
    }

    /// <summary>The rows that may be the header: the one above the hashtags, or any of the first ones, alone or with those beneath it.</summary>
    public static IEnumerable<SheetHeader> Headers(IReadOnlyList<(int Line, string[] Cells)> head, HeaderLines? said = null)
    {
        if (said is { } lines)
        {
            yield return lines.Of(head);
            yield break;
        }

        var rows = Math.Min(head.Count, MostPreamble + 1);
        for (var i = 0; i < rows; i++)
        {
            if (HxlTag.IsRow(head[i].Cells))
            {
                yield return new SheetHeader(i > 0 ? head[i - 1].Cells : [], head[i].Cells, head[i].Line);
                yield break;
            }
        }

        for (var i = 0; i < rows; i++)
        {
            if (IsFilled(head[i].Cells))
            {
                yield return new SheetHeader(head[i].Cells, null, head[i].Line);
            }
        }

        for (var i = 0; i < rows; i++)
        {
            for (var more = 1; more < MostHeaderRows && i + more < rows && IsGroupRow(head[i].Cells) && IsTextRow(head[i + more].Cells); more++)
            {
                string[][] above = [.. Enumerable.Range(i, more).Select(row => Spread(head[row].Cells, head[i + more].Cells))];
                yield return SheetHeader.Joined([.. above, head[i + more].Cells], null, head[i + more].Line);
            }
        }
    }

    private static bool IsFilled(string[] cells) => cells.Count(cell => cell.Length > 0) >= 2;

    /// <summary>A row that names groups of columns has several texts; a title fills the row with one.</summary>
    private static bool IsGroupRow(string[] cells) =>
        cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static bool IsTextRow(string[] cells) =>
        IsFilled(cells) && !cells.Any(cell => Figures.Wording.Numeral.Scan(CellText.Trim(cell)) is { Shape: not Figures.Wording.NumeralShape.None } && DateGrammar.Read(cell, DateOrder.DayFirst) is DateReading.NotADate);

    /// <summary>A group's name reaches to the right over columns that have a name of their own beneath.</summary>
    private static string[] Spread(string[] cells, string[] beneath)
    {
        var spread = new string[Math.Max(cells.Length, beneath.Length)];
        var last = string.Empty;
        for (var i = 0; i < spread.Length; i++)
        {
            var own = i < cells.Length ? cells[i] : string.Empty;
            last = string.IsNullOrWhiteSpace(own) ? last : own;
            spread[i] = string.IsNullOrWhiteSpace(own) && i < beneath.Length && beneath[i].Length > 0 ? last : own;
        }

        return spread;
    }
}

/// <summary>A layout bound to the columns of one file.</summary>
/// <param name="Profile">The layout.</param>
/// <param name="Map">The columns.</param>
/// <param name="Score">How sure it is, 0 to 100.</param>
/// <param name="Next">The next surest other layout, or null.</param>
internal sealed record Layout(Profile Profile, ColumnMap Map, int Score = 0, (Profile Profile, int Score)? Next = null);
