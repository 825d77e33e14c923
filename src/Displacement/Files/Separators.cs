namespace Displacement.Files;

/// <summary>Finds what stands between the cells of a text table.</summary>
internal static class Separators
{
    private const int MostLines = 60;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The separator that cuts most lines into the same number of cells; a comma where none does.</summary>
    /// <param name="head">The beginning of the file.</param>
    /// <returns>Null where the file names it itself in its first line.</returns>
    public static char? Find(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (head.TrimStart('\uFEFF').StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var counts = Candidates.Select(_ => new Dictionary<int, int>()).ToArray();
        foreach (var line in Lines(head).Take(MostLines))
        {
            for (var i = 0; i < Candidates.Length; i++)
            {
                if (line[i] > 0)
                {
                    counts[i][line[i]] = counts[i].GetValueOrDefault(line[i]) + 1;
                }
            }
        }

        var best = Enumerable.Range(0, Candidates.Length).MaxBy(i => counts[i].Select(c => (long)c.Key * c.Value * c.Value).DefaultIfEmpty().Max());
        return Candidates[best];
    }

    /// <summary>For each line, how often each candidate stands outside quotes.</summary>
    private static IEnumerable<int[]> Lines(string head)
    {
        var counts = new int[Candidates.Length];
        var quoted = false;
        foreach (var c in head)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '\n' && !quoted)
            {
                yield return counts;
                counts = new int[Candidates.Length];
            }
            else if (!quoted && Array.IndexOf(Candidates, c) is var i and >= 0)
            {
                counts[i]++;
            }
        }

        yield return counts;
    }
}
