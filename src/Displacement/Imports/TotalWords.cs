namespace Displacement.Imports;

/// <summary>The words with which a sheet names a row of totals.</summary>
internal static class TotalWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "total", "totals", "grandtotal", "totalresult", "subtotal", "overalltotal", "totalgeneral", "totaux", "soustotal", "somme", "sum",
        "nationaltotal", "totalnational", "overall", "all", "alldistricts", "allgovernorates", "ensemble", "المجموع", "الاجمالي", "الإجمالي", "مجموع", "المجموعالكلي", "الاجماليالعام", "الإجماليالعام",
        "stotal", "totalgeneralpays", "sumatotal", "разом", "всього", "усього", "итого", "всего", "загаломпоукраїні", "загалом",
    };

    private static readonly string[] Ends = [" total", " totals", " subtotal", " sub-total", " total:", " (total)"];
    private static readonly string[] Beginnings = ["total ", "total: ", "subtotal ", "sub-total ", "grand total ", "sum of ", "s/total", "s/t ", "s/t.", "sous-total", "sous total", "subtotal:", "всього ", "разом ", "усього ", "итого ", "الإجمالي", "الاجمالي", "المجموع", "إجمالي ", "اجمالي ", "مجموع "];

    /// <summary>Whether a text names a row of totals: "Total", "North total", "Total Damascus".</summary>
    public static bool Is(string? text) => text is not null
        && (Words.Contains(HeaderText.Fold(text))
            || Array.Exists(Ends, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Beginnings, beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
