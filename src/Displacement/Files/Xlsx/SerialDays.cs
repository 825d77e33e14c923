using System.Globalization;

namespace Displacement.Files.Xlsx;

/// <summary>Days of a workbook, which it counts from 1900 or from 1904, as 2018-09-07 or 2018-09-07T13:30:00.</summary>
internal static class SerialDays
{
    /// <summary>Room that any day fits into.</summary>
    public const int Longest = 24;

    private const int SecondsOfDay = 86_400;
    private const int NoSuchDay = 60;
    private static readonly DateOnly First1900 = new(1899, 12, 31);
    private static readonly DateOnly First1904 = new(1904, 1, 1);

    /// <summary>Writes a day or a time.</summary>
    /// <param name="serial">Days since the first one, with the time as a fraction.</param>
    /// <param name="isTime">Whether only the time was meant where no day is given.</param>
    /// <param name="from1904">Whether the workbook counts from 1904.</param>
    /// <param name="room">Room for <see cref="Longest"/> characters.</param>
    /// <returns>How many were written; 0 where no day has this number.</returns>
    public static int Write(double serial, bool isTime, bool from1904, Span<char> room)
    {
        if (serial is < 0 or >= 2_958_466)
        {
            return 0;
        }

        var seconds = (long)Math.Round(serial * SecondsOfDay);
        var day = (int)(seconds / SecondsOfDay);
        var time = new TimeOnly((seconds % SecondsOfDay) * TimeSpan.TicksPerSecond);
        var written = 0;
        if (day > 0 || !isTime)
        {
            written = Day(day, from1904, room);
            if (written == 0 || time == TimeOnly.MinValue)
            {
                return written;
            }

            room[written++] = 'T';
        }

        time.TryFormat(room[written..], out var length, "HH:mm:ss", CultureInfo.InvariantCulture);
        return written + length;
    }

    /// <summary>Excel takes 1900 for a leap year; its 29 February is written as it shows it, and so is a day before the first.</summary>
    private static int Day(int day, bool from1904, Span<char> room)
    {
        if (!from1904 && day is (0 or NoSuchDay))
        {
            var shown = day == 0 ? "1900-01-00" : "1900-02-29";
            shown.CopyTo(room);
            return shown.Length;
        }

        var first = from1904 ? First1904 : day > NoSuchDay ? First1900.AddDays(-1) : First1900;
        if (first.DayNumber + day > DateOnly.MaxValue.DayNumber)
        {
            return 0;
        }

        first.AddDays(day).TryFormat(room, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return length;
    }
}
