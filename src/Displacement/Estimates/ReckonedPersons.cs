using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Persons that were reckoned from households, since nobody counted persons; shown beside the households, never stored.</summary>
/// <param name="Quantity">The persons, with the bounds of households and size.</param>
/// <param name="Size">The size they were reckoned with.</param>
/// <param name="Place">The place whose size it is: the asked one, or the nearest above it.</param>
public sealed record ReckonedPersons(Quantity Quantity, HouseholdSize Size, Place Place)
{
    /// <summary>Households times persons a household.</summary>
    /// <param name="households">The households.</param>
    /// <param name="size">The size.</param>
    /// <param name="place">The place whose size it is.</param>
    public static ReckonedPersons Of(Quantity households, HouseholdSize size, Place place)
    {
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(size);
        return new ReckonedPersons(
            new Quantity(households.Low * size.Low, households.Best * size.Best, households.High * size.High, Qualifier.About),
            size,
            place);
    }
}
