using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Deciding;

/// <summary>Keeps areas: sets of places, or parts of them, that have figures of their own.</summary>
/// <param name="db">The ledger.</param>
/// <param name="clock">The clock.</param>
public sealed class KeepArea(DisplacementDb db, TimeProvider clock)
{
    /// <summary>The areas believed at a moment.</summary>
    /// <param name="known">The moment; null: now.</param>
    public IReadOnlyList<Area> All(DateTimeOffset? known = null) => AreaReader.Of(db, new LedgerReader(db).Places(known ?? clock.GetUtcNow()));

    /// <summary>Keeps an area from now on.</summary>
    /// <param name="name">As its source writes it.</param>
    /// <param name="touches">The places it touches, all of one country.</param>
    /// <param name="isPart">Whether it covers only part of them.</param>
    /// <exception cref="LedgerException">It has no name, touches nothing or several countries, or its name is an area's already.</exception>
    public Area Add(string name, IReadOnlyList<Place> touches, bool isPart)
    {
        ArgumentNullException.ThrowIfNull(touches);
        var countries = touches.Select(place => place.CountryId).Distinct().ToList();
        if (string.IsNullOrWhiteSpace(name) || countries is not [> 0])
        {
            throw new LedgerException(Refusal.Usage, "An area needs a name, and places of one country that it touches. Nothing was changed.").As("AreaOfOneCountry");
        }

        if (All().Any(area => PlaceText.NameKey(area.Name) == PlaceText.NameKey(name)))
        {
            throw new LedgerException(Refusal.Conflict, $"There is an area \"{name}\" already. Nothing was changed.").As("AreaTwice", name);
        }

        using var transaction = db.Database.BeginTransaction();
        var row = new PlaceRow { Level = AdminLevel.Area, CountryId = countries[0] };
        db.Places.Add(row);
        db.SaveChanges();
        db.PlaceNames.Add(new PlaceNameRow { PlaceId = row.Id, Name = name.Trim(), Language = "und", Kind = "primary" });
        db.AreaPlaces.AddRange(touches.Select(place => place.Id).Distinct().Select(id => new AreaPlaceRow { AreaId = row.Id, PlaceId = id, IsPart = isPart }));
        db.Beliefs.Add(new BeliefRow { Subject = BeliefSubject.Area, SubjectId = row.Id, From = clock.GetUtcNow(), Until = DateTimeOffset.MaxValue });
        db.SaveChanges();
        transaction.Commit();
        return new Area(row.Id, name.Trim(), [.. touches.Select(place => place.Id)], isPart);
    }
}
