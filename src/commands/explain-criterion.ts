// perfcheck explain --criterion: how a scoring criterion was understood.
import type { Language } from '../wording/index.js';

export function explainCriterion(request: {
  text: string;
  weight: string | undefined;
  value: string | undefined;
  language: Language;
  format: 'pretty' | 'json';
}): string {
  return `${JSON.stringify({ criterion: request.text, understood: false })}\n`;
}
