namespace Displacement.Figures;

/// <summary>Which kind of wording a quantity's bounds were read from; see docs/methods/quantities.md.</summary>
public enum Qualifier
{
    /// <summary>The number itself: a table cell, or a bare number in prose that is not round.</summary>
    Exact,

    /// <summary>About, some, around, roughly, an estimated; or a bare round number in prose.</summary>
    About,

    /// <summary>More than, over.</summary>
    MoreThan,

    /// <summary>At least, upwards of, verified: no upper bound is known.</summary>
    AtLeast,

    /// <summary>Nearly, almost, close to.</summary>
    Nearly,

    /// <summary>Up to, as many as: a ceiling.</summary>
    UpTo,

    /// <summary>Fewer than, under.</summary>
    FewerThan,

    /// <summary>Between two numbers, with no best figure of the source's own.</summary>
    Between,

    /// <summary>A best figure with the source's own two bounds.</summary>
    StatedRange,

    /// <summary>An order of magnitude only: dozens, thousands.</summary>
    Magnitude,

    /// <summary>A share of another figure.</summary>
    Share,

    /// <summary>Reckoned from other quantities, so no single wording stands behind it.</summary>
    Derived,
}
