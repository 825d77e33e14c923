namespace Displacement.Periods;

/// <summary>How closely a day is known, finest first.</summary>
public enum DateAccuracy
{
    /// <summary>The day itself.</summary>
    Day,

    /// <summary>Up to seven days.</summary>
    Week,

    /// <summary>Up to 31 days.</summary>
    Month,

    /// <summary>Up to 92 days.</summary>
    Quarter,

    /// <summary>Anything longer.</summary>
    Year,
}
