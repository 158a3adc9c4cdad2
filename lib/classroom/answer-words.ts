/**
 * An answer of any kind in words. Answers name choices, items and blanks by the ids that the browser was given;
 * the public question, its texts left as the author wrote them, says what stands behind each.
 */
export function answerInWords(answer: unknown, publicQuestion: unknown): string {
  const names = namesIn(publicQuestion, new Map());
  if (kindOf(publicQuestion) === 'lab') return 'An experiment';
  if (Array.isArray(answer) && answer.length > 1) {
    const ordered = kindOf(publicQuestion) === 'order';
    return answer
      .map((one, at) => `${ordered ? `${at + 1}.` : '•'} ${inWords(one, names)}`)
      .join('\n');
  }
  if (answer !== null && typeof answer === 'object' && !Array.isArray(answer)) {
    return pairs(answer, names).join('\n') || '(nothing)';
  }
  return inWords(answer, names) || '(nothing)';
}

const kindOf = (question: unknown): unknown =>
  question !== null && typeof question === 'object' && 'kind' in question ? question.kind : null;

const pairs = (answer: object, names: Map<string, string>): string[] =>
  Object.entries(answer).map(([key, one]) => {
    const name = names.get(key) ?? key;
    return `${name}${/[.?!:]$/.test(name) ? '' : ':'} ${inWords(one, names)}`;
  });

function namesIn(value: unknown, names: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) {
    for (const one of value) namesIn(one, names);
  } else if (value !== null && typeof value === 'object') {
    const { id, html, promptHtml } = value as Record<string, unknown>;
    const text = typeof html === 'string' ? html : promptHtml;
    if (typeof id === 'string' && typeof text === 'string') names.set(id, text);
    for (const one of Object.values(value)) namesIn(one, names);
  }
  return names;
}

function inWords(value: unknown, names: Map<string, string>): string {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => inWords(one, names)).join('; ');
  if (value !== null && typeof value === 'object') {
    return pairs(value, names).join('; ');
  }
  return value === null || value === undefined ? '(nothing)' : String(value);
}
