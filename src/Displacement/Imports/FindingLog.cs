namespace Displacement.Imports;

/// <summary>Counts every finding of a file and lists the first ones; errors are always listed.</summary>
/// <remarks>One code fills at most a quarter of the list, so that a common note does not hide a rare warning.</remarks>
public sealed class FindingLog
{
    /// <summary>How many findings are listed.</summary>
    public const int Most = 200;

    private const int MostOfOne = Most / 4;

    private readonly List<Finding> listed = [];
    private readonly long[] counts = new long[Enum.GetValues<FindingCode>().Length];
    private bool isRoom;

    /// <summary>Hears of what is wrong with single rows, beyond what is listed; null: nobody does.</summary>
    public IRowProblems? Problems { get; set; }

    /// <summary>The findings that are listed, in the order found.</summary>
    public IReadOnlyList<Finding> Listed => listed;

    /// <summary>Whether one is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many of each code, in the order of the codes' texts.</summary>
    public IReadOnlyDictionary<string, long> Counts
    {
        get
        {
            SortedDictionary<string, long> found = new(StringComparer.Ordinal);
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] > 0)
                {
                    found[((FindingCode)i).Text()] = counts[i];
                }
            }

            return found;
        }
    }

    /// <summary>How many of one code.</summary>
    /// <param name="code">The code.</param>
    public long CountOf(FindingCode code) => counts[(int)code];

    /// <summary>Counts a finding that is no error, and says whether its text is still wanted.</summary>
    /// <param name="code">The code.</param>
    public bool Wants(FindingCode code)
    {
        isRoom = counts[(int)code]++ < MostOfOne && listed.Count < Most - MostOfOne;
        return isRoom || Problems is { IsFull: false };
    }

    /// <summary>Lists a finding that <see cref="Wants"/> has counted.</summary>
    /// <param name="finding">The finding.</param>
    public void List(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (isRoom)
        {
            listed.Add(finding);
        }

        Hear(finding);
    }

    /// <summary>Tells that a row, or a cell of it, was set aside; what is wrong with it is told beside.</summary>
    /// <param name="line">Its line.</param>
    public void SetAside(int line) => Problems?.SetAside(line);

    /// <summary>Counts a finding and lists it where there is room; the list keeps room for errors.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Severity != Severity.Error)
        {
            if (Wants(finding.Code))
            {
                List(finding);
            }

            return;
        }

        HasErrors = true;
        if (counts[(int)finding.Code]++ < MostOfOne && listed.Count < Most)
        {
            listed.Add(finding);
        }

        Hear(finding);
    }

    private void Hear(Finding finding)
    {
        if (finding is { Line: not null, Severity: not Severity.Info })
        {
            Problems?.Add(finding);
        }
    }
}
