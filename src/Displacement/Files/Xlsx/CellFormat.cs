namespace Displacement.Files.Xlsx;

/// <summary>What a number format makes of a number.</summary>
internal enum CellFormat
{
    /// <summary>It stays a number, also as a duration or an amount of money.</summary>
    Number,

    /// <summary>A share in per cent.</summary>
    Percent,

    /// <summary>A day, with or without the time.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,
}
