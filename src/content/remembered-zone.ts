/** A time zone that is asked for its offset thousands of times, by articles of far fewer days. */

import { IANAZone, Zone, type ZoneOffsetFormat, type ZoneOffsetOptions } from 'luxon';

const millisecondsPerDay = 86_400_000;

/** A zone of the IANA that remembers the offsets of days: nowhere do clocks go forward and back within one day. */
class RememberedZone extends Zone {
  readonly #zone: IANAZone;
  /** Minutes east of UTC on the days, of UTC and counted from 1970, on which the clocks are not changed. */
  readonly #offsets = new Map<number, number>();

  constructor(name: string) {
    super();
    this.#zone = IANAZone.create(name);
  }

  override get type(): string {
    return this.#zone.type;
  }

  override get name(): string {
    return this.#zone.name;
  }

  override get isUniversal(): boolean {
    return this.#zone.isUniversal;
  }

  override get isValid(): boolean {
    return this.#zone.isValid;
  }

  override offsetName(at: number, options: ZoneOffsetOptions): string | null {
    return this.#zone.offsetName(at, options);
  }

  override formatOffset(at: number, format: ZoneOffsetFormat): string {
    return this.#zone.formatOffset(at, format);
  }

  override offset(at: number): number {
    const day = Math.floor(at / millisecondsPerDay);
    const known = this.#offsets.get(day);
    if (known !== undefined) return known;
    const offset = this.#zone.offset(at);
    const [first, last] = [day * millisecondsPerDay, (day + 1) * millisecondsPerDay - 1];
    if (this.#zone.offset(first) === offset && this.#zone.offset(last) === offset) {
      this.#offsets.set(day, offset);
    }
    return offset;
  }

  override equals(other: Zone): boolean {
    return other === this || this.#zone.equals(other);
  }
}

const zones = new Map<string, Zone>();

/** @param name IANA; an unknown one gives a zone that is not valid */
export function rememberedZone(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = new RememberedZone(name);
    zones.set(name, zone);
  }
  return zone;
}
