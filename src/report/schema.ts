// The typed records of one report. Extractors fill them, rules and reporters read them.
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';
import type { Expression } from '../values/expression.js';
import type { Decimal } from '../values/decimal.js';
import type { Operator } from '../values/comparison.js';

export type Confidence = 'high' | 'medium' | 'low';

/** Words at a place, with every figure in them. A blank cell is a field with text ''. */
export interface Field {
  text: string;
  /** The figure, where the words hold exactly one. */
  quantity: Quantity | null;
  quantities: Quantity[];
  location: Location;
}

export type ReportType = 'project' | 'department' | 'final-accounts' | 'unknown';

/** A row of money: the year's total, its parts (财政拨款, 上年结转, 其他资金), or what prose says of the report's funds. */
export interface Fund {
  name: Field;
  /**
   * total: 年度资金总额, 合计 · part: one of its parts · item: a row of its own kind (a sub-project, a district) ·
   * subtotal: the total of a table that lists some of the money, as a department's of its projects.
   */
  kind: 'total' | 'subtotal' | 'part' | 'item';
  /** 总额, 财政拨款: which of the columns the amounts are split over, where one row has several. */
  column?: string;
  /** Rows that share a group add up: one table's fund block, or one paragraph of prose. */
  group: string;
  /** 年初预算数, 预算数, 预算安排, 预算额. */
  budget: Field | null;
  /** 全年预算数, 调整后预算数. */
  adjusted: Field | null;
  /** 到位数, 下达数, 分配数. */
  allocated: Field | null;
  /** 全年执行数, 支出数, 执行额. */
  executed: Field | null;
  /** 结转结余. */
  carryover: Field | null;
  /** 执行率, 预算执行率. */
  rate: Field | null;
  /** The head of the rate's column: 支付率 may be measured by what arrived. */
  rateHead?: string;
  /** 到位率. */
  allocationRate: Field | null;
  /** 结转结余率. */
  carryoverRate: Field | null;
  /** 分值 and 得分 of the execution rate in the national form. */
  weight: Field | null;
  score: Field | null;
  /** 原因, 说明 beside the row. */
  reason: Field | null;
  /** 追加, 调整 (prose or a column of its own). */
  added: Field | null;
  source: 'table' | 'text';
  confidence: Confidence;
  location: Location;
}

/** A level-1 or level-2 heading of indicators: 产出指标（50分）. */
export interface Level {
  name: string;
  /** Printed in the name or in a weight column of its own. */
  weight: Quantity | null;
  location: Location;
  /** The level above; null for level 1. */
  parent: Level | null;
}

/** One row of a scoring or target table. Columns the table has not are null; blank cells are blank fields. */
export interface Row {
  /** indicator: an ordinary row · execution: the 执行率 row of the national form · bonus: 加减分. */
  kind: 'indicator' | 'execution' | 'bonus';
  level1: Level | null;
  level2: Level | null;
  name: Field;
  target: Field | null;
  /** The comparison printed with the target, or null. */
  operator: Operator | null;
  actual: Field | null;
  weight: Quantity | null;
  score: Field | null;
  /** 完成率, 完成比例: how far the target was reached, where the table prints it. */
  completion: Field | null;
  /** The scoring criterion in words; several rows may share one merged cell (then the same object). */
  criterion: Field | null;
  /** 指标解释, 指标说明 where it stands apart from the criterion. */
  explanation: Field | null;
  evidence: Field | null;
  /** 偏差原因分析及改进措施, 未达标原因分析. */
  deviation: Field | null;
  confidence: Confidence;
  location: Location;
}

/** A printed sum of the weight and the score column. */
export interface SheetTotal {
  weight: Quantity | null;
  /** Sums printed under the weight columns of the levels. */
  levels: { depth: 1 | 2; weight: Quantity }[];
  score: Quantity | null;
  location: Location;
  blank: boolean;
}

/** A sum printed inside a table: 小计, the line of a group (一、投入 20), a second score column, a side label (80分). */
export interface SheetSum {
  of: 'weight' | 'score';
  subject: string;
  stated: Quantity;
  /** The figures it may add up, each way with its name; it holds if one of them gives it. */
  parts: { name: string; inputs: Input[] }[];
  location: Location;
}

/** One table (or one run of tables) of indicators that belong together. */
export interface Sheet {
  /** The words above the table. */
  title: string;
  rows: Row[];
  levels: Level[];
  /** 合计, 总分: the printed sums of the weight and the score column. */
  total: SheetTotal | null;
  /** Total rows above the last one (指标得分合计 before 总分). */
  earlier: SheetTotal[];
  sums: SheetSum[];
  hasScores: boolean;
  hasWeights: boolean;
  confidence: Confidence;
  location: Location;
}

/** A named amount of final accounts. */
export interface Account {
  /** The name in the report's own words: 本年收入合计, 一般公共服务支出, 公务接待费. */
  name: string;
  /** 科目编码, where there is one. */
  code: string | null;
  /** What the amount says: 决算数, 年初预算数, 调整预算数, 基本支出, 项目支出 … (the column head). */
  column: string;
  /** The statement it stands in: 收入支出决算总表 …; '' for prose. */
  statement: string;
  amount: Quantity;
  /** Blank cells of a statement are no accounts. */
  confidence: Confidence;
  location: Location;
}

/** A named figure in a formula. */
export interface Input {
  name: string;
  quantity: Quantity;
}

/** One way to read what a claim is about; a claim fails only if no reading explains it. */
export interface Reading {
  /** What sets it apart from the others (年初预算 / 全年预算 …); '' for the only one. */
  name: string;
  /** The formula in the report's terms: 执行数 ÷ 预算数 × 100%. */
  formula: string;
  expression: Expression;
  inputs: Input[];
}

/** A relation that the report itself states in prose or between table cells. */
export interface Claim {
  kind: 'rate' | 'total' | 'share' | 'change' | 'comparison' | 'balance' | 'per-unit' | 'same' | 'unit';
  /** What is claimed of, in the report's own words. */
  subject: string;
  /** The figure that must follow; null for a claim in words (决算数小于预算数, 持平). */
  stated: Quantity | null;
  /** Words that state a direction or comparison: 增加 减少 大于 小于 持平 … with what they compare; `visible`: 有所增长, 明显下降. */
  relation: { word: string; operator: Operator; left: Input; right: Input; visible?: boolean } | null;
  readings: Reading[];
  /** Formulas that are not meant but often mistaken for it; used to name the cause of a slip. */
  alternatives: Reading[];
  /** Why it cannot be decided, as a message; null where it can. */
  undecided: Message | null;
  /** The relation is complete by definition or by its own words: a figure far off is wrong all the same. */
  sure?: boolean;
  confidence: Confidence;
  location: Location;
}

/** A figure of an overview that a report attached to it tells, too: its score, its money, what it reached. */
export interface Retold {
  subject: string;
  quantity: Quantity;
  /** What the attached report says. */
  other: Input;
  /** The attached report's title. */
  title: string;
  confidence: Confidence;
}

export interface Message {
  key: string;
  values?: Record<string, string>;
}

/** A heading of the report's outline. */
export interface Section {
  /** Words without the number. */
  title: string;
  /** The number as printed: 一、 （二） 3. ; '' for none. */
  label: string;
  /** The number's value and the style it is written in (一、 / （一） / 1. / （1） / 第一部分); null for none. */
  number: { value: number; style: string } | null;
  /** 1 = highest within the report. */
  level: number;
  /** The words below it up to the next heading of its level or above, white space squeezed. */
  body: string;
  location: Location;
}

/** A run of text outside tables, and the text of table cells, for rules that look at words. */
export interface Passage {
  text: string;
  inTable: boolean;
  quantities: Quantity[];
  location: Location;
}

export interface ReportHead {
  id: string;
  title: string;
  type: ReportType;
  year: number | null;
  unit: string | null;
  project: string | null;
  profile: string | null;
}

export interface Report extends ReportHead {
  /** Where the report begins. */
  location: Location;
  score: {
    stated: Quantity | null;
    /** The total told again, in sentences of its own. */
    again: Quantity[];
    max: Quantity | null;
    /** Each way the report names its grade, the first one first. */
    grades: Field[];
    /** Other scores told with a grade: those of projects in a list, of a form in final accounts. */
    graded: { score: Quantity; grade: Field }[];
    /** Component scores that prose adds up to the total: 管理效能 40.9, 履职效能 50 … */
    parts: { name: string; score: Quantity | null; max: Quantity | null }[];
  };
  funds: Fund[];
  sheets: Sheet[];
  accounts: Account[];
  claims: Claim[];
  sections: Section[];
  passages: Passage[];
  /** In the overview of a bundle: what it tells of the reports attached to it. */
  retold?: Retold[];
  /** For each figure of a claim that fails: another value of it that would make the claim hold. */
  doubts?: { quantity: Quantity; value: Decimal; claim: Claim }[];
  /** Every quantity that was read, each once. */
  figures: Quantity[];
}
