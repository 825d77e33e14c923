using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Persons that were reckoned from households, since nobody counted persons; shown beside the households, never stored.</summary>
/// <param name="Quantity">The persons, with the bounds of households and sizes.</param>
/// <param name="Parts">How they were reckoned, place by place, in the smallest places of which households are known.</param>
public sealed record ReckonedPersons(Quantity Quantity, IReadOnlyList<ReckonedPart> Parts)
{
    /// <summary>The part whose size was used for all, where one was; else null.</summary>
    public ReckonedPart? WithOneSize => Parts.Select(part => part.Size).Distinct().Take(2).Count() == 1 ? Parts[0] : null;

    /// <summary>Households times persons a household, place by place; null where no size is known for one of the places.</summary>
    /// <param name="households">The tree of the households.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="sizeOf">The size that counts for a place: its own, or that of the nearest place above it.</param>
    public static ReckonedPersons? Of(Explanation households, Func<Place, HouseholdSize?> sizeOf, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(sizeOf);
        ArgumentNullException.ThrowIfNull(gazetteer);
        List<Explanation> leaves = [];
        Collect(households, leaves);
        List<ReckonedPart> parts = [];
        foreach (var leaf in leaves)
        {
            if (leaf.Place is not { } place || sizeOf(place) is not { } size)
            {
                return null;
            }

            parts.Add(new ReckonedPart(place, leaf.Quantity!, size, gazetteer.ById(size.PlaceId)!));
        }

        return parts.Count == 0 ? null : new ReckonedPersons(Quantity.Sum(parts.Select(part => part.Persons)), parts);
    }

    private static void Collect(Explanation node, List<Explanation> leaves)
    {
        switch (node)
        {
            case { Kind: ExplanationKind.Chosen or ExplanationKind.CarriedForward, Children: [var first, ..] }:
                Collect(first, leaves);
                break;
            case { Kind: ExplanationKind.SumOfChildren }:
                foreach (var child in node.Children.Where(child => !child.Notes.Contains("left-out", StringComparer.Ordinal)))
                {
                    Collect(child, leaves);
                }

                break;
            default:
                if (node.Quantity is not null)
                {
                    leaves.Add(node);
                }

                break;
        }
    }
}

/// <summary>The persons of one place, reckoned from its households.</summary>
/// <param name="Place">The place.</param>
/// <param name="Households">Its households.</param>
/// <param name="Size">The size they were reckoned with.</param>
/// <param name="SizeOf">The place whose size it is: this one, or the nearest above it.</param>
public sealed record ReckonedPart(Place Place, Quantity Households, HouseholdSize Size, Place SizeOf)
{
    /// <summary>Households times size, bound times bound.</summary>
    public Quantity Persons => new(Households.Low * Size.Low, Households.Best * Size.Best, Households.High * Size.High, Qualifier.About);
}
