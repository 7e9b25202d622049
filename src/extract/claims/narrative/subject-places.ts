// The rows of statements that the narrative repeats: of a functional subject, of a 类, of a line of 基本支出.
import type { StatementKind } from '../../accounts/kinds.js';
import { bareName, type Line as Row } from '../../accounts/statement.js';
import { columnOf, WHOLE, type Ledger, type Place } from '../statements/ledger.js';
import type { Scope } from './scope.js';
import { sameSubject, type Subject } from './subjects.js';

/** The statements that a section explains, by functional subjects. */
const KINDS: Partial<Record<NonNullable<Scope>, StatementKind[]>> = {
  general: ['general'],
  fund: ['fund'],
  capital: ['capital'],
  expenditure: ['expenditure'],
  income: ['income'],
  financed: ['general', 'fund'],
};

/** The row of a functional subject, in the statement its section explains. */
export function subjectPlace(ledger: Ledger, scope: Scope, subject: Subject): Place | null {
  if (scope === 'overview' && subject.names[1] === null) return classPlace(ledger, scope, subject.names[0]);
  for (const kind of (scope && KINDS[scope]) ?? []) {
    const statement = ledger.get(kind);
    const side = statement?.sides[0];
    if (!statement || !side) continue;
    const depth = subject.names.filter((name) => name !== null).length;
    const wanted = subject.names[depth - 1]!;
    const rows = side.lines.filter((line) => {
      if (line.code === null) return false;
      if (subject.code !== null && subject.code.length === 1 + 2 * depth) return line.code === subject.code;
      return (
        line.code.length === 1 + 2 * depth &&
        sameSubject(bareName(line.name), wanted) &&
        isUnder(side.lines, line, subject)
      );
    });
    const head = kind === 'fund' || kind === 'capital' ? /^(?:合计|小计|本年支出(?:合计)?)$/ : WHOLE;
    if (rows.length === 1) return ledger.place(statement, side, rows[0], columnOf(side, head));
  }
  return null;
}

/** The row of a 类 that the text names without saying so: 社会保障和就业支出2325.78万元. */
export function classPlace(ledger: Ledger, scope: Scope, name: string): Place | null {
  if (name.length < 4) return null;
  const isClass = (row: Row): boolean => sameSubject(bareName(row.name), name);
  if (scope === 'overview' || scope === 'expenditure') {
    return ledger.overview('overview', 1, isClass);
  }
  if (scope !== 'general') return null;
  const statement = ledger.get('general');
  const side = statement?.sides[0];
  const rows = side?.lines.filter((row) => row.code?.length === 3 && isClass(row)) ?? [];
  return statement && side && rows.length === 1
    ? ledger.place(statement, side, rows[0], columnOf(side, WHOLE))
    : null;
}

/** Whether the printed rows above a code bear the names that the text gives 类 and 款. */
function isUnder(lines: Row[], line: Row, subject: Subject): boolean {
  return [3, 5].every((length, index) => {
    const name = subject.names[index];
    if (line.code!.length <= length || !name) return true;
    const above = lines.find(({ code }) => code === line.code!.slice(0, length));
    return above === undefined || sameSubject(bareName(above.name), name);
  });
}

/** The line of 基本支出决算表 that bears just that name. */
export function basicLine(ledger: Ledger, name: string): Place | null {
  const statement = ledger.get('basic');
  if (!statement || name.length < 2) return null;
  const found = statement.sides.flatMap((side) =>
    side.lines
      .filter((line) => line.code !== null && sameSubject(bareName(line.name), name))
      .map((line) => ({ side, line })),
  );
  if (found.length !== 1) return null;
  const { side, line } = found[0]!;
  const column = side.columns.length === 1 ? side.columns[0] : columnOf(side, WHOLE);
  return ledger.place(statement, side, line, column);
}
