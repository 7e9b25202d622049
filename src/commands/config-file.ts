// perfcheck.config.yaml: what it may hold, read and checked. Loaded only where there is such a file.
import { readFile } from 'node:fs/promises';
import { z } from '../values/zod.js';
import { RULE_IDS, SEVERITIES } from '../report/check.js';
import { MULTIPLE, POINTS, SHARE } from '../profiles/expectation.js';
import { indicatorSchema } from '../profiles/schema.js';
import { DataError, readYaml } from '../profiles/yaml.js';
import { UsageError, type ConfigFile } from '../config.js';

/** A decimal as text or as a YAML number, exact either way. */
const decimal = (expected: string, holds: (value: number) => boolean): z.ZodType<string> =>
  z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string(expected))
    .refine((text) => /^\d+(\.\d+)?$/.test(text) && holds(Number(text)), expected);

const rule = z.enum(RULE_IDS);
const words = z.string().min(1);
const grade = z.strictObject({
  names: z.array(words).min(1),
  from: decimal(POINTS, () => true),
});

const schema = z.strictObject({
  profile: words.optional(),
  extends: words.optional(),
  profiles: z.array(words).optional(),
  grades: z.array(grade).min(1).optional(),
  overachievementLimit: decimal(MULTIPLE, (value) => value >= 1).optional(),
  explainExecutionBelow: decimal(SHARE, (value) => value <= 1).optional(),
  indicators: z.array(indicatorSchema).optional(),
  only: z.array(rule).optional(),
  ignore: z.array(rule).optional(),
  failOn: z.enum([...SEVERITIES, 'never']).optional(),
  minSeverity: z.enum(SEVERITIES).optional(),
  severities: z.partialRecord(rule, z.enum([...SEVERITIES, 'off'])).optional(),
  lang: z.enum(['zh', 'en']).optional(),
});

/** Reads a configuration file. Throws a UsageError where it cannot be read, a DataError where it is wrong. */
export async function readConfigFile(path: string): Promise<{ file: ConfigFile; text: string }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const key = error.code === 'ENOENT' ? 'usage.no-config-file' : 'usage.unreadable-config-file';
    throw new UsageError(key, { value: path });
  });
  try {
    return { file: readYaml(text, path, schema), text };
  } catch (error) {
    throw error instanceof DataError ? shortened(error) : error;
  }
}

/** All rules would be a long list: the command that prints them is named instead. */
function shortened(error: DataError): DataError {
  const { source, line, column, path, expected, reason } = error;
  if (reason.values?.allowed !== RULE_IDS.join(', ')) return error;
  return new DataError(source, line, column, path, expected, { key: 'data.rule' });
}
