// What one report of a file says against what another says: the same amounts, budgets changed or not, parts and whole.
import { dec } from '../values/decimal.js';
import { evaluate, sharedPrecision, sumOf } from '../values/expression.js';
import { meet, type Interval } from '../values/interval.js';
import { printed, type Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';
import { quoting, type Location } from '../values/location.js';
import type { Severity } from './check.js';
import type { Confidence, Input, Message, Passage, Report, Retold } from './schema.js';
import { statedAccounts, type Stated } from './well-known.js';

/** The shape of a rule's fact. */
export interface Contradiction {
  kind: 'fact';
  subject: string;
  location: Location;
  confidence: Confidence;
  severity?: Severity;
  holds: boolean;
  message: Message;
  stated: { text: string; value?: Quantity['value'] } | null;
  expected: { text: string; value?: Quantity['value'] } | null;
  inputs: Input[];
}

/** What this report and those before it in the file state differently; each pair is compared once, at the later one. */
export function* contradictions(report: Report, reports: Report[]): Generator<Contradiction> {
  const earlier = reports.slice(0, reports.indexOf(report)).filter((other) => isSameUnit(report, other));
  if (earlier.length > 0) yield* sameAccounts(report, earlier);
  for (const told of report.retold ?? []) yield retold(told);
  if (report.type === 'department') {
    const projects = reports.filter((other) => other.type === 'project' && isSameUnit(report, other));
    yield* unchangedBudget(report, projects);
    yield* projectSpending(report, projects);
  }
}

/** Of one year, and of one unit as far as the reports say. */
function isSameUnit(a: Report, b: Report): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  if (a.unit === null || b.unit === null) return true;
  const [x, y] = [a.unit, b.unit].map((unit) => flat(unit).replace(/\s|办公室|机关|\(本级\)/g, ''));
  return x!.includes(y!) || y!.includes(x!);
}

/** One well-known amount in two reports. Of two kinds of report the scope may differ: then it is a warning. */
function* sameAccounts(report: Report, earlier: Report[]): Generator<Contradiction> {
  const seen = new Set<string>();
  const others = earlier.map((other) => ({ other, stated: statedAccounts(other) }));
  for (const own of statedAccounts(report)) {
    const key = `${own.name} ${own.change === 0 ? 'level' : 'change'}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { other, stated } of others) {
      const before = stated.find((b) => b.name === own.name && (b.change === 0) === (own.change === 0));
      if (!before) continue;
      const holds =
        before.change === own.change
          ? agree(own.quantity, before.quantity)
          : own.quantity.value.compare(0) === 0 && before.quantity.value.compare(0) === 0;
      const title = own.name + (own.change === 0 ? '' : own.change === 1 ? '增加额' : '减少额');
      yield {
        kind: 'fact',
        subject: title,
        location: own.quantity.location,
        confidence: 'medium',
        severity: other.type === report.type ? 'error' : 'warning',
        holds,
        message: message(holds, { here: said(own), there: said(before), title: other.title }),
        stated: { text: own.quantity.text, value: own.quantity.value },
        expected: { text: before.quantity.text, value: before.quantity.value },
        inputs: [
          { name: own.name, quantity: own.quantity },
          { name: `${other.title}：${own.name}`, quantity: before.quantity },
        ],
      };
      break;
    }
  }
}

/** What an overview tells of a report attached to it. */
function retold({ subject, quantity, other, title, confidence }: Retold): Contradiction {
  const holds = agree(quantity, other.quantity);
  return {
    kind: 'fact',
    subject,
    location: quantity.location,
    confidence,
    holds,
    message: message(holds, { here: quantity.text, there: other.quantity.text, title }, 'retold'),
    stated: { text: quantity.text, value: quantity.value },
    expected: { text: other.quantity.text, value: other.quantity.value },
    inputs: [
      { name: subject, quantity },
      { name: `${title}：${other.name}`, quantity: other.quantity },
    ],
  };
}

const said = ({ quantity, change }: Stated): string =>
  (change === 0 ? '' : change === 1 ? '增加' : '减少') + quantity.text;

function message(holds: boolean, values: Record<string, string>, key = 'amount'): Message {
  return { key: holds ? 'cross-report-conflict.pass' : `cross-report-conflict.${key}`, values };
}

function agree(a: Quantity, b: Quantity): boolean {
  const bare = a.decimals > 0 || b.decimals > 0 ? 'half' : 'exact';
  return meet(printed(a, { bare }), printed(b, { bare }));
}

const UNCHANGED = /(?:预算)[^。;,]{0,8}(?:无|未|没有)[^。;,]{0,6}(?:调整|追加)/;
const ADDED = /追加(?:预算|资金|经费|安排|项目资金)*(?:为|了|约)?$/;

/** The department says its budget was not adjusted, projects of its say theirs was added to. */
function* unchangedBudget(report: Report, projects: Report[]): Generator<Contradiction> {
  const passage = report.passages.find(({ text }) => UNCHANGED.test(flat(text).replace(/\s+/g, '')));
  if (!passage || projects.length === 0) return;
  const added = projects.flatMap((project) => additions(project).slice(0, 1));
  const words = flat(passage.text).replace(/\s+/g, '');
  const holds = added.length === 0;
  yield {
    kind: 'fact',
    subject: UNCHANGED.exec(words)![0],
    location: quoting(passage.location, passage.text.trim().slice(0, 60)),
    confidence: 'medium',
    severity: 'warning',
    holds,
    message: message(
      holds,
      {
        here: UNCHANGED.exec(words)![0],
        there: added.map((input) => `${input.name}追加${input.quantity.text}`).join('、'),
        title: '',
      },
      'added',
    ),
    stated: { text: UNCHANGED.exec(words)![0] },
    expected: null,
    inputs: added,
  };
}

function additions(project: Report): Input[] {
  const name = project.project ?? project.title;
  const inFunds = project.funds.flatMap((fund) => (fund.added?.quantity ? [fund.added.quantity] : []));
  const inText = project.passages.flatMap((passage) =>
    passage.quantities.filter((quantity) => follows(passage, quantity, ADDED)),
  );
  return [...inFunds, ...inText]
    .filter((quantity) => quantity.dimension === 'money' && quantity.value.compare(0) > 0)
    .map((quantity) => ({ name, quantity }));
}

/** Whether the words right before a figure end so. */
function follows(passage: Passage, quantity: Quantity, words: RegExp): boolean {
  const before = flat(passage.text.slice(Math.max(0, quantity.start - 16), quantity.start)).replace(
    /\s+/g,
    '',
  );
  return quantity.dimension === 'money' && words.test(before);
}

const PROJECT_SPENDING = /(?:^|[,;。:、])(?:其中:?)?项目支出(?:决算)?(?:为|共)?$/;

/** 年初预算4808万元，其中…项目支出4118万元: a part of what was planned. */
function isPlanned({ text }: Passage, { start }: Quantity): boolean {
  const clause = flat(text).slice(0, start).split(/[。;]/).at(-1)!;
  return /预算/.test(clause) && !/(?<!基本|项目)支出|实际|执行|决算/.test(clause);
}

/** The projects together spend no more than the department says it spent on projects. */
function* projectSpending(report: Report, projects: Report[]): Generator<Contradiction> {
  const spent = projects.flatMap((project): Input[] => {
    const quantity = project.funds.find((fund) => fund.kind === 'total' && fund.executed?.quantity)?.executed
      ?.quantity;
    return quantity && quantity.dimension === 'money'
      ? [{ name: project.project ?? project.title, quantity }]
      : [];
  });
  const names = new Set(spent.map((input) => input.name));
  if (spent.length < 2 || names.size < spent.length) return;
  const whole = report.passages
    .flatMap((passage) =>
      passage.quantities.filter(
        (quantity) => follows(passage, quantity, PROJECT_SPENDING) && !isPlanned(passage, quantity),
      ),
    )
    .reduce<Quantity | null>(
      (most, quantity) => (most === null || quantity.value.compare(most.value) > 0 ? quantity : most),
      null,
    );
  if (whole === null) return;
  const quantities = spent.map((input) => input.quantity);
  const sum = evaluate(sumOf(quantities), sharedPrecision([whole, ...quantities]))!;
  const holds = sum.low.compare(ends(whole).high) <= 0;
  yield {
    kind: 'fact',
    subject: '项目支出',
    location: whole.location,
    confidence: 'medium',
    severity: 'warning',
    holds,
    message: message(
      holds,
      {
        here: whole.text,
        there: spent.map((input) => `${input.name}${input.quantity.text}`).join('、'),
        title: '',
      },
      'projects',
    ),
    stated: { text: whole.text, value: whole.value },
    expected: { text: '', value: quantities.reduce((total, quantity) => total.add(quantity.value), dec(0)) },
    inputs: [{ name: '项目支出', quantity: whole }, ...spent],
  };
}

const ends = (quantity: Quantity): Interval => printed(quantity, { bare: 'half' });
