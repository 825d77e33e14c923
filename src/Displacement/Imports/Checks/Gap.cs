using System.Globalization;
using Displacement.Estimates;

namespace Displacement.Imports.Checks;

/// <summary>How far parts are from the total that they should make (docs/methods/rounds.md).</summary>
internal static class Gap
{
    /// <summary>Adds the finding that a gap deserves: a note within 10 people or 0.5 %, a warning above.</summary>
    public static void Report(FindingLog log, FindingCode code, int line, string what, long stated, long sum)
    {
        if (stated != sum && log.Wants(code))
        {
            log.List(new Finding(
                code,
                IsLarge(stated, sum) ? Severity.Warning : Severity.Info,
                line,
                null,
                $"{what}: {People(stated)} ≠ {People(sum)}",
                Tolerance.IsConflict(Number(stated), Number(sum)) ? "conflict" : null));
        }
    }

    /// <summary>Whether a gap is more than a note.</summary>
    public static bool IsLarge(long stated, long sum) => !Tolerance.IsNoted(Number(stated), Number(sum));

    /// <summary>A number as findings show it.</summary>
    public static string People(long thousandths) => Number(thousandths).ToString("#,0.###", CultureInfo.InvariantCulture);

    private static decimal Number(long thousandths) => thousandths / (decimal)FigureReader.Thousandths;
}
