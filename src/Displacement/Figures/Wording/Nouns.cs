namespace Displacement.Figures.Wording;

/// <summary>The nouns that may follow a number of people and change nothing about it.</summary>
/// <remarks>Households and families are not among them: they are another unit.</remarks>
internal static class Nouns
{
    private static readonly Phrasebook<bool> Book = new(
    [
        .. All("people | person | persons | individuals | civilians | children | women | men | inhabitants | residents | returnees | refugees"),
        .. All("idps | displaced | internally displaced | displaced people | of | them"),
        .. All("personnes | personne | individus | civils | enfants | femmes | hommes | habitants | réfugiés | déplacés | déplacées | retournés | de | d'"),
        .. All("personas | desplazados | desplazadas | осіб | особи | людей | человек | впо"),
        .. All("شخص | شخصا | أشخاص | نسمة | فرد | فردا | أفراد | مدني | مدنيا | مدنيين | طفل | طفلا | أطفال | نازح | نازحا | نازحين | لاجئ | لاجئين | من السكان"),
    ]);

    /// <summary>Reads on past all of them.</summary>
    public static void Skip(Tokens tokens)
    {
        while (Book.TryTake(tokens, out _))
        {
            // Each turn reads one more.
        }
    }

    private static IEnumerable<(string Phrase, bool Meaning)> All(string phrases) => Phrasebook<bool>.All(meaning: true, phrases);
}
