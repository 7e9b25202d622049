// What was seen and not read, or read with an assumption: one remark a kind, at the first place, with the count.
import type { Remark } from '../../document/model.js';
import type { Location } from '../../values/location.js';

export type Seen = 'tracked' | 'picture' | 'object';

const KEYS: Record<Seen, string> = {
  tracked: 'remark.tracked-changes',
  picture: 'remark.pictures-unread',
  object: 'remark.objects-unread',
};

export class Tally {
  private readonly counts = new Map<Seen, { count: number; location: Location }>();

  add(kind: Seen, location: Location): void {
    const known = this.counts.get(kind);
    if (known) known.count += 1;
    else this.counts.set(kind, { count: 1, location });
  }

  has(kind: Seen): boolean {
    return this.counts.has(kind);
  }

  remarks(): Remark[] {
    return [...this.counts].map(([kind, { count, location }]) => ({
      message: { key: KEYS[kind], values: { count: String(count) } },
      location,
    }));
  }
}
