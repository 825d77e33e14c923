namespace Displacement.Figures.Wording;

/// <summary>Orders of magnitude without a number: dozens, thousands.</summary>
internal static class MagnitudeWords
{
    private static readonly Phrasebook<(decimal Low, decimal Best, decimal High)> Book = new(
    [
        .. All((24, 50, 99), "dozens | des dizaines"),
        .. All((20, 40, 99), "tens | عشرات"),
        .. All((200, 400, 999), "hundreds | several hundred | centaines | plusieurs centaines | مئات"),
        .. All((2_000, 4_000, 9_999), "thousands | several thousand | milliers | plusieurs milliers | آلاف"),
        .. All((20_000, 40_000, 99_999), "tens of thousands | dizaines de milliers | عشرات الآلاف | عشرات آلاف"),
        .. All((200_000, 400_000, 999_999), "hundreds of thousands | several hundred thousand | centaines de milliers | مئات الآلاف | مئات آلاف"),
        .. All((2_000_000, 4_000_000, 9_900_000), "millions | several million | plusieurs millions | ملايين"),
    ]);

    private static readonly Phrasebook<bool> Openings = new([.. Phrasebook<bool>.All(meaning: true, "many | several | des | plusieurs | the | les")]);

    /// <summary>Reads a magnitude off the front; its best is the geometric middle to one significant digit.</summary>
    public static bool TryTake(Tokens tokens, string words, out Quantity quantity)
    {
        var start = tokens.Position;
        if (!Book.TryTake(tokens, out var bounds) && !(Openings.TryTake(tokens, out _) && Book.TryTake(tokens, out bounds)))
        {
            tokens.Position = start;
            quantity = Quantity.Zero;
            return false;
        }

        quantity = new Quantity(bounds.Low, bounds.Best, bounds.High, Qualifier.Magnitude, words);
        return true;
    }

    private static IEnumerable<(string Phrase, (decimal Low, decimal Best, decimal High) Meaning)> All((decimal Low, decimal Best, decimal High) bounds, string phrases)
        => Phrasebook<(decimal Low, decimal Best, decimal High)>.All(bounds, phrases);
}
