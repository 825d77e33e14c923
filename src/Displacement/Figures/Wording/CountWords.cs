namespace Displacement.Figures.Wording;

/// <summary>Numbers below a thousand in words: "two hundred", "vingt-cinq", "خمسين".</summary>
internal static class CountWords
{
    private static readonly Phrasebook<int> Book = new(
    [
        .. List(1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        .. List(1, "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"),
        .. List(1, "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"),
        .. List(1, "واحدة اثنين ثلاث أربع خمس ست سبع ثماني تسع عشر"),
        .. Tens("ten twenty thirty forty fifty sixty seventy eighty ninety"),
        .. Tens("dix vingt trente quarante cinquante soixante soixante_dix quatre_vingt quatre_vingt_dix"),
        .. Tens("عشرة عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين"),
        .. Tens("عشر عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون"),
        .. Hundreds("مئة مئتي ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة"),
        .. Hundreds("مائة مئتين ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة"),
        .. Hundreds("مائة مائتي ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة"),
        .. List(1, "a"),
        .. List(1, "an"),
        .. List(1, "une"),
        .. List(80, "quatre-vingts"),
    ]);

    private static readonly Predicate<string> Joined = word => Book.TryTake(Tokens.Of(word), out _);

    private static readonly Phrasebook<bool> Hundred = new([.. Phrasebook<bool>.All(meaning: true, "hundred | cent | cents")]);

    /// <summary>Reads a count off the front; words that do not follow from one another are left unread.</summary>
    /// <param name="tokens">What to read from.</param>
    /// <param name="joins">Whether "and" may join two parts; not between the ends of a range.</param>
    /// <param name="count">The number read, at least 1.</param>
    public static bool TryTake(Tokens tokens, bool joins, out int count)
    {
        count = 0;
        while (TryTakeNext(tokens, joins && count > 0, count, out var next))
        {
            count = next;
        }

        return count > 0;
    }

    private static bool TryTakeNext(Tokens tokens, bool mayJoin, int count, out int next)
    {
        var start = tokens.Position;
        next = count;
        if (count < 10 && Hundred.TryTake(tokens, out _))
        {
            next = Math.Max(1, count) * 100;
            return true;
        }

        // Arabic says the unit first: "five and twenty", and without an "and" "five ten".
        var unitFirst = tokens.Next is { Text: "عشر" };
        if (mayJoin && !tokens.TryTake("and") && !tokens.TryTake("et"))
        {
            var before = tokens.Next;
            tokens.DetachAnd(Joined);
            unitFirst |= before != tokens.Next;
        }

        if (Book.TryTake(tokens, out var part) && (count == 0 || count % PowerAbove(part) == 0 || (unitFirst && IsUnitBeforeTens(count, part))))
        {
            next = count + part;
            return true;
        }

        tokens.Position = start;
        return false;
    }

    private static bool IsUnitBeforeTens(int count, int part) => count % 10 != 0 && count / 10 % 10 == 0 && part is >= 10 and < 100;

    private static int PowerAbove(int part) => part switch
    {
        < 10 => 10,
        < 100 => 100,
        _ => 1000,
    };

    private static IEnumerable<(string Phrase, int Meaning)> List(int first, string words, int step = 1)
        => words.Split(' ').Select((word, i) => (word.Replace('_', ' '), first + (i * step)));

    private static IEnumerable<(string Phrase, int Meaning)> Tens(string words) => List(10, words, 10);

    private static IEnumerable<(string Phrase, int Meaning)> Hundreds(string words) => List(100, words, 100);
}
