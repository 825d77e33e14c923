using System.Text;

namespace Displacement.Files;

/// <summary>Tells the one-byte encodings of Windows apart by the letters that stand side by side.</summary>
/// <remarks>
/// Latin words have single accents among plain letters; Arabic and Cyrillic words consist of high bytes. Of these, the bytes of the
/// accents à â ç è é ê ë î ï and of vowel signs hardly ever stand in Arabic words, while they are the most frequent small letters of Cyrillic.
/// </remarks>
internal static class OldEncodings
{
    private const int Western = 1252;
    private const int Arabic = 1256;
    private const int Cyrillic = 1251;

    /// <summary>The encoding that fits the bytes of the stream best; it is read from where it stands.</summary>
    public static Encoding Find(Stream stream)
    {
        var letters = new LetterRuns();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                letters.Take(value);
            }
        }

        letters.Take(0);
        return CodePagesEncodingProvider.Instance.GetEncoding(letters.CodePage)!;
    }

    private struct LetterRuns
    {
        /// <summary>Every eighth letter of Arabic; З in Cyrillic, which is every sixtieth.</summary>
        private const byte Alef = 0xC7;
        private const int FewestAlefs = 15;

        private int run;
        private int cyrillicInRun;
        private int arabicInRun;
        private int alefsInRun;
        private long all;
        private long inWords;
        private long cyrillic;
        private long arabic;
        private long alefs;

        public readonly int CodePage => inWords * 2 < all || all == 0 ? Western
            : arabic > cyrillic || (cyrillic == 0 && alefs * FewestAlefs > inWords) ? Arabic
            : Cyrillic;

        public void Take(byte value)
        {
            if (IsHighLetter(value))
            {
                run++;
                cyrillicInRun += IsCyrillicOnly(value) ? 1 : 0;
                arabicInRun += IsFrequentArabic(value) ? 1 : 0;
                alefsInRun += value == Alef ? 1 : 0;
                return;
            }

            all += run;
            if (run >= 3)
            {
                inWords += run;
                cyrillic += cyrillicInRun;
                arabic += arabicInRun;
                alefs += alefsInRun;
            }

            (run, cyrillicInRun, arabicInRun, alefsInRun) = (0, 0, 0, 0);
        }

        /// <summary>Letters in at least one of the three; no marks, no blanks.</summary>
        private static bool IsHighLetter(byte value) => value >= 0xC0 || value is 0xA5 or 0xAA or 0xAF or 0xB2 or 0xB3 or 0xB4 or 0xBA or 0xBF;

        /// <summary>а в з и й к л о п р … я in Cyrillic; accents or vowel signs in Arabic.</summary>
        private static bool IsCyrillicOnly(byte value) =>
            value is 0xE0 or 0xE2 or >= 0xE7 and <= 0xEB or 0xEE or 0xEF or >= 0xF0 and <= 0xF3 or >= 0xF5 or 0xB3 or 0xBF or 0xAF or 0xBA;

        /// <summary>The lam, meem, noon, waw and yeh of Arabic; none is a capital in Cyrillic.</summary>
        private static bool IsFrequentArabic(byte value) => value is 0xE1 or 0xE3 or 0xE4 or 0xE6 or 0xED;
    }
}
