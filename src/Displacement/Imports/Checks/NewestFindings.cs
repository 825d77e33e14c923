namespace Displacement.Imports.Checks;

/// <summary>Holds findings back until all rounds are seen, so that the list has those of the newest rounds, the largest first.</summary>
internal sealed class NewestFindings
{
    private const int Most = 1_000;

    private readonly List<(DateOnly Day, long Size, Finding Finding)> kept = [];
    private readonly Dictionary<FindingCode, int> others = [];

    /// <summary>Holds a finding.</summary>
    /// <param name="day">The day of its round.</param>
    /// <param name="size">How much it matters within the round.</param>
    /// <param name="finding">The finding; no error.</param>
    public void Add(DateOnly day, long size, Finding finding)
    {
        kept.Add((day, size, finding));
        if (kept.Count == 2 * Most)
        {
            Sort();
            kept.Skip(Most).ToList().ForEach(one => Count(one.Finding.Code));
            kept.RemoveRange(Most, Most);
        }
    }

    /// <summary>Counts a finding that shall not be listed.</summary>
    /// <param name="code">Its code.</param>
    public void Count(FindingCode code) => others[code] = others.GetValueOrDefault(code) + 1;

    /// <summary>Tells them all.</summary>
    /// <param name="log">Hears them.</param>
    public void Tell(FindingLog log)
    {
        Sort();
        kept.ForEach(one => log.Add(one.Finding));
        foreach (var (code, count) in others)
        {
            for (var i = 0; i < count; i++)
            {
                _ = log.Wants(code);
            }
        }
    }

    private void Sort() => kept.Sort((left, right) =>
    {
        var order = right.Day.CompareTo(left.Day);
        order = order != 0 ? order : right.Size.CompareTo(left.Size);
        return order != 0 ? order : string.CompareOrdinal(left.Finding.Seen, right.Finding.Seen);
    });
}
