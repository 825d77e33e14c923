namespace Displacement.Figures;

/// <summary>What one of the number is. Households stay households in the ledger.</summary>
public enum CountUnit
{
    /// <summary>Persons.</summary>
    People = 0,

    /// <summary>Households; persons are reckoned only when asked, with a sourced size.</summary>
    Households = 1,
}
