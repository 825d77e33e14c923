namespace Displacement.Figures.Wording;

/// <summary>A number and how roundly it was worded.</summary>
/// <param name="Mantissa">The number before its scale: 2.9 in "2.9 million".</param>
/// <param name="Scale">1,000,000 in "2.9 million"; 1 without a scale.</param>
/// <param name="Step">The last non-zero digit as worded, before the scale: 0.1 in "2.9 million".</param>
internal readonly record struct WordedNumber(decimal Mantissa, decimal Scale, decimal Step)
{
    /// <summary>The number itself.</summary>
    public decimal Value => Mantissa * Scale;

    /// <summary>The last non-zero digit as worded, in people; see docs/methods/quantities.md.</summary>
    public decimal Unit => Step * Scale;

    /// <summary>Half the unit, at most a quarter of the number: how far a rounded number may be off.</summary>
    public decimal Margin => Math.Min(Unit / 2, Value / 4);

    /// <summary>A whole number; its step is the largest power of ten that divides it.</summary>
    public static WordedNumber Whole(decimal mantissa, decimal scale = 1) => new(mantissa, scale, StepOf(mantissa));

    /// <summary>A number with decimals: a written decimal counts, even a zero.</summary>
    public static WordedNumber Written(decimal mantissa, decimal scale = 1)
        => mantissa.Scale == 0 ? Whole(mantissa, scale) : new(mantissa, scale, new decimal(1, 0, 0, false, mantissa.Scale));

    private static decimal StepOf(decimal mantissa)
    {
        var step = 1m;
        while (mantissa != 0 && mantissa % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }
}
