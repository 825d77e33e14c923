namespace Displacement.Reports;

/// <summary>What a column holds; a writer turns it into a type and a format of its own.</summary>
public enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A code that is never a number, whatever its characters: a P-code.</summary>
    Code,

    /// <summary>Running words that may take several lines.</summary>
    Prose,

    /// <summary>People, never below zero but for a residual.</summary>
    Number,

    /// <summary>A difference of people, shown with its sign.</summary>
    Change,

    /// <summary>A fraction, shown in per cent.</summary>
    Share,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A count of days.</summary>
    Days,

    /// <summary>Any other whole number: a line of a file, a count.</summary>
    Count,
}
