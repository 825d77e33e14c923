namespace Displacement.Imports;

/// <summary>The words with which a sheet names a row of totals.</summary>
internal static class TotalWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "total", "totals", "grandtotal", "totalresult", "subtotal", "overalltotal", "totalgeneral", "totaux", "soustotal", "somme", "sum",
        "nationaltotal", "totalnational", "المجموع", "الاجمالي", "الإجمالي", "مجموع", "المجموعالكلي",
    };

    /// <summary>Whether a text names a row of totals.</summary>
    public static bool Is(string? text) => text is not null && Words.Contains(HeaderText.Fold(text));
}
