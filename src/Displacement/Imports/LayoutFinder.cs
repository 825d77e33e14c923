using Displacement.Imports.Profiles;

namespace Displacement.Imports;

/// <summary>Finds header and layout among the first rows of a table.</summary>
internal static class LayoutFinder
{
    /// <summary>How many rows may precede the header.</summary>
    public const int MostPreamble = 25;

    /// <summary>The surest layout; null where no row looks like a header of one.</summary>
    /// <param name="head">The first rows with their lines.</param>
    /// <param name="forced">The layout that the user named, or null.</param>
    public static Layout? Find(IReadOnlyList<(int Line, string[] Cells)> head, Profile? forced)
    {
        Layout? best = null;
        var bestScore = 0;
        foreach (var header in Headers(head))
        {
            foreach (var profile in forced is null ? KnownProfiles.All : [forced])
            {
                var score = profile.Score(header);
                if (score > bestScore)
                {
                    (best, bestScore) = (new Layout(profile, profile.Bind(header)), score);
                }
            }
        }

        return best;
    }

    /// <summary>The rows that may be the header: the one above the hashtags, or any of the first ones.</summary>
    public static IEnumerable<SheetHeader> Headers(IReadOnlyList<(int Line, string[] Cells)> head)
    {
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
            if (head[i].Cells.Count(cell => cell.Length > 0) >= 2)
            {
                yield return new SheetHeader(head[i].Cells, null, head[i].Line);
            }
        }
    }
}

/// <summary>A layout bound to the columns of one file.</summary>
internal sealed record Layout(Profile Profile, ColumnMap Map);
