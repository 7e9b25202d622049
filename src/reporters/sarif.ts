// --format sarif: SARIF 2.1.0, as code-scanning services read it.
import type { Check } from '../report/check.js';
import type { FailureRecord } from '../result.js';
import { RULES } from '../rules/index.js';
import { placeWords } from './place.js';
import type { MakeReporter } from './reporter.js';
import { shownChecks } from './shown.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Prints one SARIF run; results are written document by document. */
export const sarifReporter: MakeReporter = (options) => {
  const { language, version } = options;
  const failures: FailureRecord[] = [];
  let results = 0;
  const rules = RULES.map(({ id, severity, title, why, basis }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: basis[language] },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const driver = { name: 'perfcheck', version, language: language === 'zh' ? 'zh-CN' : 'en', rules };
  const resultOf = (path: string, check: Check): unknown => {
    const { line, quote } = check.location;
    const place = placeWords(check.location, language);
    const ruleIndex = RULES.findIndex(({ id }) => id === check.rule);
    return {
      ruleId: check.rule,
      ...(ruleIndex >= 0 && { ruleIndex }),
      level: LEVELS[check.severity],
      message: { text: place === '' ? check.message : `${check.message} (${place})` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(path) },
            ...(line !== undefined && {
              region: { startLine: line, ...(quote && { snippet: { text: quote } }) },
            }),
          },
          ...(place !== '' && { logicalLocations: [{ fullyQualifiedName: place }] }),
        },
      ],
      partialFingerprints: { 'perfcheck/v1': check.fingerprint },
      properties: { report: check.report, confidence: check.confidence, location: check.location },
    };
  };
  return {
    start: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[' +
      `{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    document: (document) =>
      shownChecks(document, { ...options, all: false })
        .map((check) => `${results++ === 0 ? '' : ','}\n${JSON.stringify(resultOf(document.path, check))}`)
        .join(''),
    failure(failure) {
      failures.push(failure);
      return '';
    },
    end() {
      const notifications = failures.map(({ path, code, message }) => ({
        level: 'error',
        message: { text: message },
        descriptor: { id: code },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
      }));
      const invocation = {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: notifications,
      };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
};

/** A path as a URI reference: relative where it is, with what is special escaped. */
function uriOf(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  const escaped = slashes.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${escaped.replace('%3A', ':')}`;
  return slashes.startsWith('/') ? `file://${escaped}` : escaped;
}
