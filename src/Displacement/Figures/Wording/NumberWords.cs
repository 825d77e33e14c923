namespace Displacement.Figures.Wording;

/// <summary>Reads one number in digits, words or both: "2.9 million", "10k", "two hundred thousand", "half a million".</summary>
internal static class NumberWords
{
    private const decimal MostPeople = 10_000_000_000;

    /// <summary>Reads a number off the front.</summary>
    /// <param name="tokens">What to read from.</param>
    /// <param name="joins">Whether "and" may join two parts of the number; not between the ends of a range.</param>
    /// <param name="number">The number.</param>
    /// <returns>Null if it was read, else one of the keys of <see cref="UnreadableReason"/>.</returns>
    public static string? Take(Tokens tokens, bool joins, out WordedNumber number)
    {
        var problem = TakeUnlimited(tokens, joins, out number);
        return problem is null && number.Mantissa > MostPeople / number.Scale ? UnreadableReason.TooLarge : problem;
    }

    private static string? TakeUnlimited(Tokens tokens, bool joins, out WordedNumber number)
    {
        number = default;
        if (tokens.TryTake("-"))
        {
            return UnreadableReason.Negative;
        }

        if (TryTakePart(tokens, out number))
        {
            return null;
        }

        if (tokens.TryTakeNumber(out var written))
        {
            return TakeDigits(tokens, written, out number);
        }

        var counted = CountWords.TryTake(tokens, joins, out var count);
        var half = counted && ScaleWords.AndHalf.TryTake(tokens, out _);
        var scaled = ScaleWords.Scales.TryTake(tokens, out var scale);
        if (!scaled && (half || !counted))
        {
            return UnreadableReason.NoNumber;
        }

        number = WordedNumber.Written(Math.Max(1, count) + (half ? 0.5m : 0), scaled ? scale : 1);
        if (scaled && !half)
        {
            AddRest(tokens, joins, ref number);
        }

        return null;
    }

    /// <summary>Reads a part of a scale that means people, not a share: "half a million".</summary>
    public static bool TryTakePart(Tokens tokens, out WordedNumber number)
    {
        var found = ScaleWords.Parts.TryTake(tokens, out var part);
        number = new WordedNumber(part.Part, part.Scale, part.Part < 1 ? 0.1m : 1);
        if (found && part.Scale > 1_000 && part.Part > 1)
        {
            AddHalf(tokens, ref number);
        }

        return found;
    }

    private static string? TakeDigits(Tokens tokens, string written, out WordedNumber number)
    {
        var numeral = Numeral.Scan(written);
        var half = ScaleWords.AndHalf.TryTake(tokens, out _);
        var scaled = ScaleWords.Scales.TryTake(tokens, out var scale) || ScaleWords.Letters.TryTake(tokens, out scale);
        var decimals = scaled || IsPercentNext(tokens);
        number = numeral.Shape switch
        {
            NumeralShape.Whole when half => WordedNumber.Written(numeral.Digits + 0.5m, scaled ? scale : 1),
            NumeralShape.Whole => WordedNumber.Whole(numeral.Digits, scaled ? scale : 1),
            NumeralShape.CommaThree when !decimals => WordedNumber.Whole(numeral.Digits),
            NumeralShape.Fraction => WordedNumber.Written(numeral.AsDecimal, scaled ? scale : 1),
            NumeralShape.DotThree or NumeralShape.CommaTail when decimals => WordedNumber.Written(numeral.AsDecimal, scaled ? scale : 1),
            _ => default,
        };
        if (scaled && number.Scale > 0)
        {
            AddHalf(tokens, ref number);
        }

        return number.Scale > 0 && !(half && !scaled) ? null
            : numeral.Shape == NumeralShape.None || half ? UnreadableReason.NoNumber
            : UnreadableReason.AmbiguousNumber;
    }

    private static bool IsPercentNext(Tokens tokens)
    {
        var start = tokens.Position;
        var found = ShareWords.TryTakePercent(tokens);
        tokens.Position = start;
        return found;
    }

    private static void AddHalf(Tokens tokens, ref WordedNumber number)
    {
        if (number.Mantissa.Scale == 0 && ScaleWords.AndHalf.TryTake(tokens, out _))
        {
            number = WordedNumber.Written(number.Mantissa + 0.5m, number.Scale);
        }
    }

    /// <summary>"… and a half", or smaller parts: "two million five hundred thousand".</summary>
    private static void AddRest(Tokens tokens, bool joins, ref WordedNumber number)
    {
        AddHalf(tokens, ref number);
        var smallest = number.Scale;
        while (smallest > 1 && number.Mantissa.Scale == 0)
        {
            var start = tokens.Position;
            _ = joins && tokens.TryTake("and");
            var counted = CountWords.TryTake(tokens, joins, out var count);
            var scale = counted && ScaleWords.Scales.TryTake(tokens, out var found) ? found : 1;
            if (!counted || scale >= smallest)
            {
                tokens.Position = start;
                return;
            }

            number = WordedNumber.Whole(number.Value + (count * scale));
            smallest = scale;
        }
    }
}
