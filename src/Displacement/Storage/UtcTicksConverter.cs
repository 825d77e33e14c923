using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Displacement.Storage;

/// <summary>Moments are stored as UTC ticks, so that both providers order and compare them alike.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
