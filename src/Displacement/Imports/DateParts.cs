using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>Cuts a folded date into its parts and drops the words that add nothing ("as of", "th", "le").</summary>
internal static class DateParts
{
    private static readonly string[] Silent =
    [
        .. Folded("as of|as at|on|of|the|from|in|le|la|au|du|de|er|re|e|eme|st|nd|rd|th|year|en date du|el|del|desde|los|las|en|año"),
        .. Folded("في|حتى|من|عام|سنة|لعام|لسنة|станом на|по состоянию на|на|за|від|с|з|й|р|рік|року|рр|г|год|года"),
    ];

    private static readonly string[] Joints = Folded("to|until|till|through|au|a|al|hasta|إلى|الى|حتى|по|до");

    /// <summary>The parts, in order; empty if there is a sign that no date has.</summary>
    public static List<DatePart> Of(string folded)
    {
        var parts = new List<DatePart>();
        var before = '\0';
        for (var at = 0; at < folded.Length;)
        {
            var end = EndOf(folded, at);
            if (!char.IsAsciiDigit(folded[at]) && !char.IsLetter(folded[at]))
            {
                if (!" -/.,'".Contains(folded[at], StringComparison.Ordinal))
                {
                    return [];
                }

                before = before is '\0' or ' ' or ',' ? folded[at] : before;
            }
            else if (parts.Count > 0 && Array.IndexOf(Joints, folded[at..end]) >= 0)
            {
                before = DatePart.Joint;
            }
            else
            {
                Add(parts, folded[at..end], before);
                before = '\0';
            }

            at = end;
        }

        return parts;
    }

    private static void Add(List<DatePart> parts, string text, char before)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            parts.Add(new DatePart(text, before));
            return;
        }

        if (parts is [.., { IsDigits: false } last] && before is not ('-' or DatePart.Joint))
        {
            text = last.Text + " " + text;
            before = last.Before;
            parts.RemoveAt(parts.Count - 1);
        }

        parts.Add(new DatePart(text, before));
    }

    /// <summary>The parts without silent words, standing alone or around a month's name.</summary>
    public static List<DatePart> WithoutSilent(List<DatePart> parts)
    {
        var spoken = new List<DatePart>(parts.Count);
        foreach (var part in parts)
        {
            var text = part.IsDigits ? part.Text : Strip(part.Text);
            if (text.Length > 0)
            {
                spoken.Add(part with { Text = text });
            }
        }

        return spoken;
    }

    private static string Strip(string words)
    {
        var rest = words + " ";
        while (Array.Find(Silent, word => rest.StartsWith(word + " ", StringComparison.Ordinal)) is { } silent)
        {
            rest = rest[(silent.Length + 1)..];
        }

        rest = " " + rest.TrimEnd();
        while (Array.Find(Silent, word => rest.EndsWith(" " + word, StringComparison.Ordinal)) is { } silent)
        {
            rest = rest[..^(silent.Length + 1)];
        }

        return rest.TrimStart();
    }

    private static string[] Folded(string words) => [.. words.Split('|').Select(Folding.Fold)];

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        var digits = char.IsAsciiDigit(text[start]);
        var letters = char.IsLetter(text[start]);
        while (end < text.Length && (digits ? char.IsAsciiDigit(text[end]) : letters && char.IsLetter(text[end])))
        {
            end++;
        }

        return end;
    }
}
