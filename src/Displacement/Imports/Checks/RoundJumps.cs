namespace Displacement.Imports.Checks;

/// <summary>A place's number against the round before: jumps far beyond what the other places show, lost or added digits, falls to zero.</summary>
internal sealed class RoundJumps(Func<int, string> titleOf, NewestFindings findings)
{
    /// <summary>Smaller changes, in thousandths, are nobody's concern.</summary>
    public const long LeastChange = 1_000_000;

    private const double LeastFactor = 3;
    private const double UsualChanges = 4;
    private const int EnoughPlaces = 8;
    private const int Listed = 10;
    private const long LeastWithDigits = 100_000;

    /// <summary>Compares a round with the one before.</summary>
    public void Run(CheckedRound before, CheckedRound now)
    {
        List<Change> all = [];
        foreach (var (place, number) in now.Numbers)
        {
            if (number.IsWhole && before.Whole(place) is > 0 and var was)
            {
                all.Add(new Change(place, number.Line, was, number.Best));
            }
        }

        var moved = all.Where(change => change.Now > 0).Select(change => change.Factor).ToList();
        var spread = moved.Count >= EnoughPlaces ? RobustSpread.Of(moved) : default;
        var jumps = all.Where(change => change.Size >= LeastChange && IsJump(change, spread)).OrderByDescending(change => change.Size).ThenBy(change => change.Place);
        var count = 0;
        foreach (var jump in jumps)
        {
            var code = CodeOf(jump.Was, jump.Now);
            if (count++ < Listed)
            {
                findings.Add(now.AsOf, jump.Size, Finding(code, before, now, jump));
            }
            else
            {
                findings.Count(code);
            }
        }
    }

    /// <summary>Whether one number is another with a digit more or less.</summary>
    public static string? Digits(long was, long now)
    {
        var ratio = Math.Log10((double)now / was);
        var whole = Math.Round(ratio);
        return Math.Min(was, now) >= LeastWithDigits && Math.Abs(whole) is >= 1 and <= 3 && Math.Abs(ratio - whole) < 0.01
            ? (whole > 0 ? "× " : "÷ ") + Math.Pow(10, Math.Abs(whole)).ToString("0", System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsJump(Change change, RobustSpread spread) => change.Now == 0
        || (Math.Abs(change.Factor) >= Math.Log(LeastFactor) && Math.Abs(change.Factor - spread.Middle) > UsualChanges * spread.Usual);

    private static FindingCode CodeOf(long was, long now) => now == 0 ? FindingCode.FallToZero : Digits(was, now) is null ? FindingCode.RoundJump : FindingCode.DigitJump;

    private Finding Finding(FindingCode code, CheckedRound before, CheckedRound now, Change jump) => new(
        code,
        code == FindingCode.RoundJump ? Severity.Info : Severity.Warning,
        jump.Line,
        null,
        $"{titleOf(jump.Place)}, {now.Series.Key.Group}: {Gap.People(jump.Was)} ({before.Day}) → {Gap.People(jump.Now)} ({now.Day})",
        code == FindingCode.DigitJump ? Digits(jump.Was, jump.Now) : null);

    private readonly record struct Change(int Place, int Line, long Was, long Now)
    {
        public long Size => Math.Abs(Now - Was);

        public double Factor => Math.Log((double)Now / Was);
    }
}
