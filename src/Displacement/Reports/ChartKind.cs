namespace Displacement.Reports;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>One bar for each row, lengthwise so that names of places can be read.</summary>
    Bars,

    /// <summary>Lines over days, one a source; a day on which a source said nothing has no point.</summary>
    Lines,
}
