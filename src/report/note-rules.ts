// Notes to a table that say how named rows are scored: 注：预算执行率每低1个百分点扣0.5分；其余指标达标得满分。
import { bareName } from './known-rates.js';
import type { Passage, Report, Row, Sheet } from './schema.js';
import { isRule, toldCriterion, withoutResult } from './told-rules.js';
import { flat } from '../values/text.js';

/** What a note says of a row: its rule, or words that give rules and are not understood. */
export interface NoteRule {
  rule: string;
  isClear: boolean;
}

interface Statement {
  /** Without white space and quotes. */
  words: string;
  /** Stands in a note (注：, 评分说明：), where every sentence is about the table. */
  inNote: boolean;
  /** The tables right above and right below. */
  above: number | null;
  below: number | null;
}

const NOTE =
  /^[(【*]*(?:备注|附注|注释?|说明|指标说明|(?:评分|计分|得分|评价|打分|扣分|赋分)(?:说明|标准|规则|办法|方法|细则|依据))(?:[\d①-⑳]|[一二三四])?[)】]?:/;
/** A heading of its own: （一）评分规则. */
const HEAD =
  /^[#(（]*(?:[一二三四五六七八九十\d]{1,3}[)）.、]*)*(?:指标|自评|绩效|各项|具体)*(?:评分|计分|得分|打分|扣分|赋分)(?:说明|标准|规则|办法|方法|细则|依据)[::]?$/;
const NUMBERED = /^(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九]是|其中:?|另外?,?|同时,?)+/;
/** How a rule begins behind the name of what it scores; a figure alone tells the value. */
const BEGINS =
  /^(?:指标|得分|各项|[的,:均都])*(?:每|按|以|=|未达|达标|达到?[^,;。]{1,12}(?:得|计)满分|达到?(?:目标|指标)|完成(?:目标|率)|[≥≤<>]|不[低高]于|不少于|不超过|[低高]于|超过|在[^,;。]{1,12}以[上内下]|\d+(?:\.\d+)?%?(?:\(含\))?(?:及?以上)?的?,?[得计记](?:满分|\d))/;
/** In a note all that earns or costs points is a rule, unless it says what was reached. */
const TELLS = /^:|^(?![\d为是])[^,;。]{1,40}(?:[得计记](?:满分|\d+(?:\.\d+)?分)|扣\d|不[得计]分)/;
const GOES_ON = /^(?:不足|不满|未满|不到|扣完|直至|最[多高低]|[扣减]至|每)/;
/** 90%≤执行率<95%，得8分; 低于85%不得分: another band of the same. */
const BAND =
  /^在?(?:[≥≤<>]|[大小]于(?:或?等于)?|[低高]于|不[低高]于|不足)?\d+(?:\.\d+)?%[^;。]*(?:[得计记]\d|[得计记]满分|不[得计]分)/;
const EXECUTION = /^(?:项目|部门|单位|整体|资金|财政|年度)*(?:支出)?(?:预算|资金)*执行(?:率|进度|情况)?$/;
const REST =
  /^(?:其余|其他|其它|剩余)(?:各项|各|的)?(?:指标)?[^,;。]{0,6}(?:达标|达到|完成)[^,;。]{0,10}满分/;

const known = new WeakMap<Report, Statement[]>();

function statementsOf(report: Report): Statement[] {
  let found = known.get(report);
  if (found === undefined) known.set(report, (found = [...readStatements(report.passages)]));
  return found;
}

function* readStatements(passages: Passage[]): Generator<Statement> {
  const tables = passages.map(({ location, inTable }) => (inTable ? (location.table ?? null) : null));
  let above: number | null = null;
  let goesOn = false;
  for (const [index, { text, inTable }] of passages.entries()) {
    if (inTable) above = tables[index] ?? above;
    const words = flat(text).replace(/["'“”‘’「」\s]/g, '');
    const head = NOTE.exec(words)?.[0];
    if (HEAD.test(words)) {
      goesOn = !inTable;
      continue;
    }
    // 注： and its points in paragraphs of their own
    const inNote: boolean = head !== undefined || (goesOn && !inTable && NUMBERED.test(words));
    goesOn = inNote;
    if (inTable ? !/^[(【*]*(?:备注|附注|注)/.test(head ?? '') : !inNote && !isRule(words)) continue;
    const below = inTable ? above : (tables.slice(index).find((table) => table !== null) ?? null);
    for (const one of statementsIn(words.slice(head?.length ?? 0)))
      yield { words: one, inNote, above, below };
  }
}

/** What stands between full stops and semicolons; 不足1个百分点的按1个百分点计 goes on about the same. */
function statementsIn(words: string): string[] {
  const found: string[] = [];
  for (const one of words.split(
    /[;。!]|,(?=其余|其他指标|(?:数量|质量|时效|成本|定量|定性|产出|效益|满意度)类?指标)/,
  )) {
    if (found.length > 0 && GOES_ON.test(one)) found.push(`${found.pop()!},${one}`);
    else if (found.length > 0 && BAND.test(one)) found.push(`${found.pop()!};${one}`);
    else if (one !== '') found.push(one.replace(NUMBERED, ''));
  }
  return found;
}

/** What notes say of a row; those at its own table go before others. */
export function noteRule(row: Row, report: Report): NoteRule | null {
  const sheet = report.sheets.find(({ rows }) => rows.includes(row));
  if (!sheet) return null;
  const statements = statementsOf(report);
  if (statements.length === 0) return null;
  const table = sheet.location.table ?? null;
  const isOwn = ({ above, below }: Statement): boolean =>
    table !== null && (above === table || below === table);
  const at = [
    statements.filter(({ above }) => table !== null && above === table),
    statements.filter((one) => one.above !== table && isOwn(one)),
    statements.filter((one) => !isOwn(one)),
  ];
  for (const [rank, group] of at.entries()) {
    const found = group.flatMap((one) => saidOf(row, sheet, one, rank === 2 ? report : null) ?? []);
    const [first] = found;
    if (first) return found.every(({ rule }) => rule === first.rule) ? first : together(found);
  }
  return statements.some((one) => isOwn(one) && REST.test(one.words)) ? ofTheRest(row) : null;
}

/** 执行率≥95%，得10分；执行率<90%，不得分: bands told one after another; two rules of steps are at odds. */
function together(found: NoteRule[]): NoteRule {
  const rule = found.map((one) => one.rule).join(';');
  return { rule, isClear: found.every((one) => !isRule(one.rule)) && toldCriterion(rule) !== null };
}

/** 其余指标达标得满分: the rate of a row that reached its own target is not scored in proportion. */
function ofTheRest({ kind, target, score, weight }: Row): NoteRule | null {
  if (kind !== 'execution' || target?.quantity?.dimension !== 'rate' || !score?.quantity || !weight)
    return null;
  const isWhole = target.quantity.value.compare(1) >= 0;
  return isWhole ? null : { rule: '达到目标值得满分', isClear: score.quantity.value.equals(weight.value) };
}

/** The rule of a statement that begins with the row's name, or with the end of it (满意度, 完成率); in it, of a clause. */
function saidOf(row: Row, sheet: Sheet, statement: Statement, elsewhere: Report | null): NoteRule | null {
  const clauses = statement.words.split(',');
  for (const index of clauses.keys()) {
    const rest = behindName(row, sheet, clauses.slice(index).join(','));
    if (rest === null || !(BEGINS.test(rest) || (statement.inNote && TELLS.test(rest)))) continue;
    const [own, ...others] = rest.split(',');
    const next = others.findIndex(
      (clause) => isRule(clause) && sheet.rows.some((r) => behindName(r, sheet, clause) !== null),
    );
    const rule = withoutResult([own, ...others.slice(0, next < 0 ? others.length : next)].join(','));
    const isMeant = isRule(rule) || (statement.inNote && /扣|[得计记](?:\d|分|满分)/.test(rule));
    // a note at another table is about that one's rows, where it has such rows
    if (!isMeant || (elsewhere && isOfOthers(sheet, statement, elsewhere))) continue;
    const isClear = toldCriterion(rule) !== null;
    if (isClear || statement.inNote) return { rule, isClear };
  }
  return null;
}

const isOfOthers = (sheet: Sheet, { words, above, below }: Statement, { sheets }: Report): boolean =>
  sheets.some(
    (other) =>
      other !== sheet &&
      (other.location.table === above || other.location.table === below) &&
      other.rows.some((own) => behindName(own, other, words) !== null),
  );

/** 数量指标未完成的按完成率计分: of all rows below that level. */
const KIND = /^(数量|质量|时效|成本)类?指标(?:中|的)?(?:未完成|未达标|未达到?(?:目标|指标|计划)值?)的?,?/;

/** What stands behind the list of names that a statement begins with, where the row is one of them. */
function behindName(row: Row, sheet: Sheet, words: string): string | null {
  const own = bareName(row.name.text);
  const kind = KIND.exec(words);
  if (kind) return row.level2?.name.includes(kind[1]!) ? words.slice(kind[0].length) : null;
  const names = [...new Set(sheet.rows.map(({ name }) => bareName(name.text)))].filter(
    (name) => name.length > 1,
  );
  names.sort((a, b) => b.length - a.length);
  let rest = words;
  let isNamed = false;
  for (;;) {
    const name = names.find((one) => rest.startsWith(one) && !/^[率度]/.test(rest.slice(one.length)));
    const other =
      name === undefined
        ? /^(?![按每])[^,;:。\d≥≤<>=×*、和及与按每]{2,16}[、和及与]/.exec(rest)?.[0]
        : undefined;
    if (other !== undefined) {
      rest = rest.slice(other.length);
      continue;
    }
    if (name === undefined) break;
    if (name === own) isNamed = true;
    rest = rest.slice(name.length).replace(/^(?:等[一二三四五六七八九十\d]*[项个]?)?指标/, '');
    const joined = /^(?:[、和及与/]|以及)/.exec(rest)?.[0];
    if (joined === undefined) return isNamed ? rest : null;
    rest = rest.slice(joined.length);
  }
  const subject =
    /^[^,;:。\d≥≤<>=×*、]{2,18}?(?=指标|得分|均|都|[每按≥≤<>=,:]|达|未达|不[低高]于|不超过|[低高]于|超过|在)/.exec(
      rest,
    )?.[0];
  if (isNamed) return subject === undefined || BEGINS.test(rest) ? rest : rest.slice(subject.length);
  if (subject === undefined) return null;
  const isMeant = subject.length > 2 && own.endsWith(subject);
  const isExecution = row.kind === 'execution' && EXECUTION.test(own) && EXECUTION.test(subject);
  return isMeant || isExecution ? rest.slice(subject.length) : null;
}
