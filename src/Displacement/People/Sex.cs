namespace Displacement.People;

/// <summary>The sex a figure counts; <see cref="All"/> is the whole, not a part.</summary>
public enum Sex
{
    /// <summary>Both sexes together, or not split.</summary>
    All = 0,

    /// <summary>Women and girls.</summary>
    Female = 1,

    /// <summary>Men and boys.</summary>
    Male = 2,

    /// <summary>A part of the whole whose sex the source did not record.</summary>
    NotStated = 3,
}
