// Which of a bundle's reports a run of blocks belongs to.
import type { Block } from '../document/model.js';
import type { ReportType } from '../report/schema.js';
import type { Location } from '../values/location.js';
import { sameName } from './naming.js';
import type { Title } from './titles.js';

/** A run of blocks from one title (or one untitled form) to the next. */
export interface Piece {
  title: Title | null;
  kind: 'narrative' | 'form' | 'accounts' | 'lead';
  type: ReportType;
  project: string | null;
  unit: string | null;
  /** All units that its fields name. */
  units: string[];
  year: number | null;
  blocks: Block[];
  location: Location;
}

/** A report in the making. */
export interface Draft {
  pieces: Piece[];
  type: ReportType;
  project: string | null;
  unit: string | null;
  hasNarrative: boolean;
  forms: Set<string>;
}

/** The report that a piece belongs to; null for a new one. */
export function ownerOf(piece: Piece, drafts: readonly Draft[]): Draft | null {
  const last = drafts.at(-1);
  if (!last) return null;
  const isOfKind = (draft: Draft): boolean =>
    !differ(piece.type, draft.type, (a, b) => a === b, 'unknown') &&
    !differ(piece.project, draft.project, sameName, null);
  const fits = (draft: Draft): boolean => isOfKind(draft) && !differ(piece.unit, draft.unit, sameName, null);
  const named = (draft: Draft): boolean =>
    piece.project !== null && draft.project !== null && sameName(piece.project, draft.project);
  switch (piece.kind) {
    case 'lead':
      return last;
    case 'accounts': {
      const same = [...drafts].reverse().find((draft) => draft.type === 'final-accounts' && fits(draft));
      if (!same) return null;
      const year = same.pieces.find((p) => p.year !== null)?.year ?? null;
      return year === null || piece.year === null || year === piece.year || same === last ? same : null;
    }
    case 'narrative':
      if (last.type === 'final-accounts' || last.hasNarrative || !fits(last)) return null;
      return named(last) || drafts.length === 1 ? last : null;
    case 'form': {
      const form = piece.title?.form ?? 'self';
      // told by the bureau in charge, and filled in by the unit that does it
      const isInCharge = (draft: Draft): boolean =>
        draft.unit !== null &&
        draft.hasNarrative &&
        !draft.forms.has(form) &&
        piece.units.some((unit) => sameName(unit, draft.unit!));
      const mine = [...drafts]
        .reverse()
        .find(
          (draft) =>
            draft.type !== 'final-accounts' &&
            named(draft) &&
            (fits(draft) || (isOfKind(draft) && isInCharge(draft))),
        );
      if (mine) return mine;
      const whole = [...drafts]
        .reverse()
        .find(
          (d) =>
            d.type === 'department' &&
            piece.type === 'department' &&
            fits(d) &&
            (!d.forms.has(form) || (d.unit !== null && piece.unit !== null)),
        );
      if (whole) return whole;
      if (last.type === 'final-accounts' || !fits(last) || last.forms.has(form)) return null;
      // a second form whose project is not known goes with the first; one that names its own does not
      return last.hasNarrative || last.project === null || piece.project === null || last.forms.size === 0
        ? last
        : null;
    }
  }
}

function differ<T>(a: T, b: T, same: (a: NonNullable<T>, b: NonNullable<T>) => boolean, open: T): boolean {
  return a !== open && b !== open && !same(a as NonNullable<T>, b as NonNullable<T>);
}

/** Puts a piece into a report. */
export function add(draft: Draft, piece: Piece): Draft {
  draft.pieces.push(piece);
  if (draft.type === 'unknown') draft.type = piece.type;
  draft.project ??= draft.type === 'project' || draft.type === 'unknown' ? piece.project : null;
  draft.unit ??= piece.unit;
  if (piece.kind === 'form') draft.forms.add(piece.title?.form ?? 'self');
  else draft.hasNarrative = true;
  return draft;
}
