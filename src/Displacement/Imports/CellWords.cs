using System.Collections.Frozen;
using System.Text;
using Displacement.Figures;
using Displacement.Figures.Wording;

namespace Displacement.Imports;

/// <summary>The words that stand in a cell instead of a number, and the state each one means.</summary>
/// <remarks>A remark beside a cell is read before the cell: see <see cref="CountedElsewhere"/>.</remarks>
public static class CellWords
{
    /// <summary>The largest N for which "&lt;N" withholds a small number rather than estimating a large one.</summary>
    private const int LargestSuppressed = 100;

    private const int LongestWord = 40;
    private const int LongestReason = 200;

    private static readonly FrozenDictionary<string, CellState> States = Vocabulary();

    private static readonly FrozenDictionary<string, CellState>.AlternateLookup<ReadOnlySpan<char>> Lookup
        = States.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Below = ["<", "less than", "fewer than", "moins de", "menos de", "менше", "менее", "أقل من"];

    private static readonly string[] NotAbove = ["<=", "≤"];

    /// <summary>The state the text stands for; null if it may be a number (also for words not known here).</summary>
    /// <remarks>Never <see cref="CellState.Number"/> or <see cref="CellState.Zero"/>: those are for the number's reader.</remarks>
    public static CellState? StateOf(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (text.IsEmpty)
        {
            return CellState.Unknown;
        }

        if (char.IsDigit(text[0]))
        {
            return null;
        }

        if (Lookup.TryGetValue(text, out var state) || IsKnownSpelling(text, out state))
        {
            return state;
        }

        if (text.StartsWith("Err:", StringComparison.OrdinalIgnoreCase))
        {
            return CellState.Error;
        }

        if (text.Trim('*').IsEmpty || SuppressedRange(text) is not null)
        {
            return CellState.Suppressed;
        }

        return IsReasonForNone(text) ? CellState.NotAssessed : null;
    }

    /// <summary>Words of "no access" with the reason, and no figure that would be lost with them: "no access – insecurity".</summary>
    private static bool IsReasonForNone(ReadOnlySpan<char> text) =>
        text.Length <= LongestReason && char.IsLetter(text[0]) && !HasDigit(text) && AccessRemark.IsNotAssessed(text.ToString());

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The people a suppressed cell may stand for, both ends included: "&lt;5" is 0 to 4.</summary>
    /// <returns>Null where the text is not suppressed, or gives no range ("*"). N above 100 is an estimate, not a suppression.</returns>
    public static (int Low, int High)? SuppressedRange(ReadOnlySpan<char> text)
    {
        text = CellText.Trim(text);
        if (After(text, NotAbove) is { } most)
        {
            return (0, most);
        }

        return After(text, Below) is { } limit and > 0 ? (0, limit - 1) : null;
    }

    /// <summary>Whether a remark says that this place's people are inside another place's figure.</summary>
    /// <param name="remark">The remark as written ("Population is reflected in CD2011").</param>
    /// <param name="placeText">The other place as the remark names it, still to be located; empty if there is none.</param>
    /// <returns>False also where the remark denies it ("not included in").</returns>
    public static bool CountedElsewhere(string? remark, out string placeText) => ElsewhereRemark.TryRead(remark, out placeText);

    /// <summary>Looks a text with accents or Arabic letters up in whichever way it spells them.</summary>
    private static bool IsKnownSpelling(ReadOnlySpan<char> text, out CellState state)
    {
        state = default;
        return text.Length <= LongestWord && !Ascii.IsValid(text) && States.TryGetValue(Folding.Fold(text.ToString()), out state);
    }

    private static int? After(ReadOnlySpan<char> text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && NumberGrammar.Read(text[opening.Length..], NumberStyle.Undecided) is { Kind: NumberKind.Number, Value: <= LargestSuppressed } reading
                && decimal.IsInteger(reading.Value))
            {
                return (int)reading.Value;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, CellState> Vocabulary()
    {
        string[] unknown =
        [
            "NA", "N/A", "n.a.", "n.a", "-", "--", "---", "<Null>", "null", "(null)", "nan", "not available",
            "not applicable", "tbd", "tbc", "?", "??", ".", "..", "...", "…", "unknown", "no data", "missing", "inconnu", "inconnue",
            "no data available", "data not available", "not reported", "nd", "n.d.", "n/d", "non disponible", "n.c.", "n.c", "non communiqué",
            "non communiquée", "non renseigné", "pas de données", "données non disponibles", "s/d", "s.d.", "sin datos", "no disponible", "sin información",
            "н/д", "н.д.", "немає даних", "дані відсутні", "невідомо", "нет данных", "данные отсутствуют", "неизвестно", "لا توجد بيانات", "لا تتوفر بيانات", "غير متوفر", "غير متاح", "غير معروف",
        ];
        string[] notAssessed =
        [
            "not assessed", "no access", "not accessible", "inaccessible", "not covered", "not collected", "non évalué", "non évaluée",
            "non accessible", "pas d'accès", "non collecté", "no evaluado", "sin acceso", "no accesible",
            "немає доступу", "доступ відсутній", "не оцінено", "нет доступа", "не оценено", "لم يتم التقييم", "لم يقيم", "غير مقيم", "لا يمكن الوصول",
        ];
        string[] error = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"];
        string[] suppressed = ["suppressed", "withheld", "supprimé", "محجوب"];
        return Each(unknown, CellState.Unknown)
            .Concat(Each(notAssessed, CellState.NotAssessed))
            .Concat(Each(error, CellState.Error))
            .Concat(Each(suppressed, CellState.Suppressed))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<KeyValuePair<string, CellState>> Each(string[] words, CellState state)
        => words.Select(word => KeyValuePair.Create(Folding.Fold(word), state));
}
